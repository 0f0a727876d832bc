import path from 'node:path';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

type Library = typeof import('pdfjs-dist');

let loading: Promise<Library> | null = null;

/**
 * The library, loaded when the first PDF is met. It asks for a canvas while it is loaded, and complains on the terminal
 * where there is none: reading text needs none, and stands in for one with a class that is never used.
 */
function library(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // Found here, the library's other half runs in this thread.
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Opens the bytes of a PDF, of which the library takes a copy; `promise` of what is returned says whether it can be read. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await library();
  return getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // Beside the built program; without them the text of fonts in Chinese encodings (GBK-EUC-H) would be lost.
    cMapUrl: path.join(__dirname, 'cmaps', '/'),
    cMapPacked: true,
    // Pictures are never unpacked.
    maxImageSize: 1,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
}

/** The numbers by which the library names what is drawn. */
export async function drawingOperators(): Promise<Library['OPS']> {
  return (await library()).OPS;
}

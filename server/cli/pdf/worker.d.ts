// The library describes one of its halves only.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

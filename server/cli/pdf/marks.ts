import type { PDFPageProxy } from 'pdfjs-dist';
import { drawingOperators } from './pdfjs.ts';

/** A character as it stands on a page. All lengths are points, counted from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the line stands that the character is written on. */
  readonly baseline: number;
  readonly size: number;
  /**
   * The page, or the part of it that is shown, ends here: a browser that prints a table which is too wide leaves the characters
   * behind away, so that 883 may look like 88.
   */
  readonly isCut: boolean;
}

/** A straight line that is drawn: part of a border, perhaps a thin filled rectangle. */
export interface Rule {
  readonly isHorizontal: boolean;
  /** Its height on the page where it is horizontal, else its distance from the left edge. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on one page, upright. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** What can be seen on the page is a picture, as of a scanned page, or its characters are drawn as shapes. */
  readonly isPicture: boolean;
}

/** Two by three numbers as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function at(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Two corners of a part of the page. */
type Box = readonly [Point, Point];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What the operators of a page change; `save` keeps it, `restore` brings it back. */
interface State {
  matrix: Matrix;
  textMatrix: Matrix;
  /** Where the next character is written, and where the present line began, before `textMatrix`. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: string;
  size: number;
  direction: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
  /** What is drawn outside of it is not shown. */
  shown: Box;
}

/** Filled shapes up to this thickness are lines. */
const MAX_THICKNESS = 3;

/** A scanned page may have a page number, or a stamp, in characters beside its picture. */
const FEW_GLYPHS = 50;
/** More shapes than this, on a page with hardly a character, are the outlines of characters. */
const MANY_SHAPES = 300;

/** Reads what a page draws out of its operators: characters, and the lines of tables. */
export async function marksOf(page: PDFPageProxy): Promise<PageMarks> {
  const operators = await drawingOperators();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const base = matrixOf(transform) ?? identity;
  const reader = new MarksReader(base, [width, height], operators, (name) => fontOf(page, name));
  for (const [i, operator] of fnArray.entries()) {
    const given: unknown = argsArray[i];
    reader.take(operator, Array.isArray(given) ? given : []);
  }
  return reader.marks();
}

type Operators = Awaited<ReturnType<typeof drawingOperators>>;

interface Font {
  /** Width in text space of a thousand units of a glyph's width, for a font of size 1. */
  readonly unit: number;
  readonly isVertical: boolean;
}

function fontOf(page: PDFPageProxy, name: string): Font {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  if (typeof font !== 'object' || font === null) return { unit: 0.001, isVertical: false };
  const unit = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? numberAt(font.fontMatrix, 0) : 0;
  return { unit: unit || 0.001, isVertical: 'vertical' in font && font.vertical === true };
}

class MarksReader {
  readonly #base: Matrix;
  readonly #area: number;
  readonly #operators: Operators;
  readonly #fontOf: (name: string) => Font;
  readonly #fonts = new Map<string, Font>();
  /** Quarter turns clockwise of the line each glyph stands on, in step with `#glyphs`. */
  readonly #directions: number[] = [];
  readonly #glyphs: {
    readonly text: string;
    readonly start: Point;
    readonly end: Point;
    readonly size: number;
    readonly shown: Box;
  }[] = [];
  readonly #segments: (readonly [Point, Point])[] = [];
  readonly #saved: State[] = [];
  #state: State;
  /** The next path is no shape: what is drawn from then on is shown inside of it alone. */
  #clips = false;
  #shapes = 0;
  #hasPicture = false;

  constructor(base: Matrix, [width, height]: Point, operators: Operators, font: (name: string) => Font) {
    this.#base = base;
    this.#area = width * height;
    this.#operators = operators;
    this.#fontOf = font;
    this.#state = {
      matrix: base,
      textMatrix: identity,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      font: '',
      size: 0,
      direction: 1,
      characterSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      isInvisible: false,
      shown: [
        [0, 0],
        [width, height],
      ],
    };
  }

  take(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const ops = this.#operators;
    switch (operator) {
      case ops.save:
        this.#save();
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        this.#state = this.#saved.pop() ?? state;
        break;
      case ops.transform:
        state.matrix = times(state.matrix, matrixOf(args) ?? identity);
        // A picture is drawn one unit wide and high: units of nearly the page's size are those of a picture.
        if (areaOf(state.matrix) > this.#area * 0.4) this.#hasPicture = true;
        break;
      case ops.paintFormXObjectBegin:
        this.#save();
        this.#state.matrix = times(state.matrix, matrixOf(args[0]) ?? identity);
        break;
      case ops.beginAnnotation:
        this.#save();
        this.#state.matrix = times(times(this.#base, matrixOf(args[2]) ?? identity), matrixOf(args[3]) ?? identity);
        break;
      case ops.beginText:
        state.textMatrix = identity;
        state.x = state.lineX = 0;
        state.y = state.lineY = 0;
        break;
      case ops.setTextMatrix:
        state.textMatrix = matrixOf(args[0]) ?? identity;
        state.x = state.lineX = 0;
        state.y = state.lineY = 0;
        break;
      case ops.setFont:
        state.font = typeof args[0] === 'string' ? args[0] : '';
        state.size = Math.abs(numberAt(args, 1));
        state.direction = numberAt(args, 1) < 0 ? -1 : 1;
        break;
      case ops.setCharSpacing:
        state.characterSpacing = numberAt(args, 0);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = numberAt(args, 0);
        break;
      case ops.setHScale:
        state.horizontalScale = numberAt(args, 0) / 100;
        break;
      case ops.setLeading:
        state.leading = numberAt(args, 0);
        break;
      case ops.setTextRise:
        state.rise = numberAt(args, 0);
        break;
      case ops.setTextRenderingMode:
        // 3 and 7 draw nothing: text behind a scanned picture, as a machine took it to be.
        state.isInvisible = args[0] === 3 || args[0] === 7;
        break;
      case ops.setLeadingMoveText:
        state.leading = -numberAt(args, 1);
        this.#move(numberAt(args, 0), numberAt(args, 1));
        break;
      case ops.moveText:
        this.#move(numberAt(args, 0), numberAt(args, 1));
        break;
      case ops.nextLine:
        this.#move(0, -state.leading);
        break;
      case ops.showText:
        if (Array.isArray(args[0])) this.#text(args[0]);
        break;
      case ops.clip:
      case ops.eoClip:
        this.#clips = true;
        break;
      case ops.constructPath:
        if (this.#clips) this.#clip(args[2]);
        this.#path(args);
        break;
    }
  }

  #save(): void {
    this.#saved.push(this.#state);
    this.#state = { ...this.#state };
  }

  #move(x: number, y: number): void {
    const state = this.#state;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  /** Characters, and numbers that move the next one to the left by thousandths of the font's size. */
  #text(parts: readonly unknown[]): void {
    const state = this.#state;
    const { unit, isVertical } = this.#font(state.font);
    const scale = isVertical ? 1 : state.horizontalScale * state.direction;
    const matrix = times(state.matrix, state.textMatrix);
    const size = lengthOf(matrix, 0, state.size);
    for (const part of parts) {
      if (typeof part === 'number') {
        this.#advance((-part * state.size * scale) / 1000, isVertical);
        continue;
      }
      if (typeof part !== 'object' || part === null) continue;
      const width = 'width' in part && typeof part.width === 'number' ? part.width : 0;
      const text = 'unicode' in part && typeof part.unicode === 'string' ? part.unicode : '';
      const isSpace = 'isSpace' in part && part.isSpace === true;
      const spacing = state.characterSpacing + (isSpace ? state.wordSpacing : 0);
      const { x, y } = state;
      const own = width * unit * state.size * scale;
      if (!state.isInvisible && text !== '' && size > 0) {
        const rise = y + state.rise;
        // A character of a vertical line stands below the point where the pen is, and half of it to the left.
        const start = isVertical ? at(matrix, x - own / 2, rise - state.size) : at(matrix, x, rise);
        const end = isVertical ? at(matrix, x + own / 2, rise - state.size) : at(matrix, x + own, rise);
        this.#glyphs.push({ text, start, end, size, shown: state.shown });
        this.#directions.push(quarterTurns(matrix, scale));
      }
      this.#advance(isVertical ? -state.size - spacing : own + spacing * scale, isVertical);
    }
  }

  #font(name: string): Font {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const font = this.#fontOf(name);
    this.#fonts.set(name, font);
    return font;
  }

  #advance(by: number, isVertical: boolean): void {
    if (isVertical) this.#state.y += by;
    else this.#state.x += by;
  }

  /** What is drawn from here on is shown inside of a path alone: inside of its bounds, at the most. */
  #clip(bounds: unknown): void {
    this.#clips = false;
    if (!(bounds instanceof Float32Array)) return;
    const [a, b] = [
      at(this.#state.matrix, bounds[0] ?? 0, bounds[1] ?? 0),
      at(this.#state.matrix, bounds[2] ?? 0, bounds[3] ?? 0),
    ];
    const [from, to] = this.#state.shown;
    this.#state.shown = [
      [Math.max(from[0], Math.min(a[0], b[0])), Math.max(from[1], Math.min(a[1], b[1]))],
      [Math.min(to[0], Math.max(a[0], b[0])), Math.min(to[1], Math.max(a[1], b[1]))],
    ];
  }

  /** Arguments: what is done with the path, the path in a list, its bounds. */
  #path(args: readonly unknown[]): void {
    const ops = this.#operators;
    const [operator, paths] = args;
    const path: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!(path instanceof Float32Array) || typeof operator !== 'number' || operator === ops.endPath) return;
    this.#shapes++;
    const strokes: readonly number[] = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    const isStroked = strokes.includes(operator);
    for (const points of subpaths(path)) {
      const placed = points.map(([x, y]) => at(this.#state.matrix, x, y));
      if (isStroked) {
        for (const [i, point] of placed.entries()) {
          const next = placed[i + 1];
          if (next !== undefined) this.#segments.push([point, next]);
        }
      } else {
        const xs = placed.map(([x]) => x);
        const ys = placed.map(([, y]) => y);
        const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
        const [width, height] = [right - left, bottom - top];
        if (Math.min(width, height) > MAX_THICKNESS) continue;
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        this.#segments.push(
          width > height
            ? [
                [left, y],
                [right, y],
              ]
            : [
                [x, top],
                [x, bottom],
              ],
        );
      }
    }
  }

  /** A page whose text runs from top to bottom, as a wide table on a narrow page does, is turned upright. */
  marks(): PageMarks {
    const counts = [0, 0, 0, 0];
    for (const direction of this.#directions) if (direction >= 0) counts[direction] = (counts[direction] ?? 0) + 1;
    const turns = counts.indexOf(Math.max(...counts));
    const turn = turned[turns] ?? turned[0];
    const placed = this.#glyphs.flatMap(({ text, start, end, size, shown }, i) => {
      // A character across the page's direction is a stamp, or a mark behind the text.
      if (this.#directions[i] !== turns) return [];
      const [[x0, baseline], [x1]] = [turn(start), turn(end)];
      const [[edge0], [edge1]] = [turn(shown[0]), turn(shown[1])];
      const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
      const [from, to] = [Math.min(edge0, edge1), Math.max(edge0, edge1)];
      const isHidden = left >= to || right <= from;
      return [{ glyph: { text, left, right, baseline, size }, isAtEdge: right >= to || left <= from, isHidden }];
    });
    // A program that writes characters where nobody sees them has left none away.
    const isComplete = placed.some(({ isHidden }) => isHidden);
    const glyphs = placed.map(({ glyph, isAtEdge }): Glyph => ({ ...glyph, isCut: isAtEdge && !isComplete }));
    const rules = this.#segments.flatMap(([start, end]): Rule[] => {
      const [[x0, y0], [x1, y1]] = [turn(start), turn(end)];
      const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
      if (Math.min(width, height) > 1) return [];
      return width > height
        ? [{ isHorizontal: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
        : [{ isHorizontal: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
    });
    const isPicture = this.#glyphs.length < FEW_GLYPHS && (this.#hasPicture || this.#shapes > MANY_SHAPES);
    return { glyphs, rules, isPicture };
  }
}

/** Brings points of a page turned by none, one, two or three quarters clockwise upright. */
const turned = [
  ([x, y]: Point): Point => [x, y],
  ([x, y]: Point): Point => [y, -x],
  ([x, y]: Point): Point => [-x, -y],
  ([x, y]: Point): Point => [-y, x],
] as const;

/** The direction of writing: 0 to the right, 1 downwards, 2 to the left, 3 upwards; -1 for anything slanting. */
function quarterTurns(matrix: Matrix, scale: number): number {
  const [x, y] = [matrix[0] * scale, matrix[1] * scale];
  if (Math.abs(y) * 8 < Math.abs(x)) return x > 0 ? 0 : 2;
  if (Math.abs(x) * 8 < Math.abs(y)) return y > 0 ? 1 : 3;
  return -1;
}

function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}

function lengthOf(matrix: Matrix, x: number, y: number): number {
  return Math.hypot(matrix[0] * x + matrix[2] * y, matrix[1] * x + matrix[3] * y);
}

function numberAt(list: ArrayLike<unknown>, i: number): number {
  const value = list[i];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  if (value.length !== 6) return null;
  return [0, 1, 2, 3, 4, 5].map((i) => numberAt(value, i)) as unknown as Matrix;
}

/** The points of each part of a path; parts with curves are no lines of a table, and are left out. */
function subpaths(path: Float32Array): readonly (readonly Point[])[] {
  const all: Point[][] = [];
  let points: Point[] = [];
  let i = 0;
  const point = (): Point => {
    i += 2;
    return [path[i - 2] ?? 0, path[i - 1] ?? 0];
  };
  while (i < path.length) {
    switch (path[i++]) {
      case 0:
        points = [point()];
        all.push(points);
        break;
      case 1:
        points.push(point());
        break;
      case 2:
        i += 6;
        points.length = 0;
        break;
      case 3:
        i += 4;
        points.length = 0;
        break;
      case 4: {
        const [first] = points;
        if (first !== undefined) points.push(first);
        break;
      }
      default:
        return all;
    }
  }
  return all.filter((each) => each.length > 1);
}

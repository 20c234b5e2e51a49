/** Text, or UTF-8. */
export type Content = string | Uint8Array;
export type Language = "zh" | "en";
export type Format = "json" | "yaml" | "text";
export type Severity = "error" | "warning" | "info" | "hint";

/** Takes a piece of what is written, at once: no promise is waited for. What it throws stops the call and is thrown
 *  again. */
export type Write = (piece: Buffer) => unknown;

/** How reports are read. Of a limit, 0 is its default. */
export interface ReadOptions {
  /** Of printed text, such as `gb18030`; otherwise told by its bytes. */
  encoding?: string;
  /** YAML or JSON that extends the words printed reports are read with, one another. */
  vocabularies?: Content[];
  maxBytes?: number;
  maxDepth?: number;
  maxValues?: number;
  maxProblems?: number;
  /** Read printed text that is no annual report too. */
  anyGenre?: boolean;
  /** Unknown keys are warnings, not errors. */
  warnUnknown?: boolean;
}

/** The name stands in messages; its ending tells JSON and YAML. */
export interface NamedReadOptions extends ReadOptions {
  name?: string;
}

/** What reports are judged by. Texts are YAML or JSON in memory. */
export interface CheckOptions {
  /** The id of a profile that comes with fazhi; otherwise `national-2019`. */
  profile?: string;
  /** A profile of one's own instead. */
  profileText?: Content;
  /** The day to judge deadlines by, `2025-04-02`; otherwise rules that need one are skipped. */
  asOf?: string;
  /** The agency's report of the year before. */
  previous?: Report;
  /** Catalogues of codes beside those that come with fazhi. */
  catalogues?: Content[];
  /** Lists of instruments beside the one that comes with fazhi. */
  instruments?: Content[];
  /** Ids of rules and readers whose findings are known. */
  ignored?: string[];
  /** A baseline of known findings. */
  baseline?: Content;
  /** Kept of one report; the rest is counted. */
  maxFindings?: number;
  /** From which severity on findings make a report not acceptable. */
  failOn?: "profile" | Severity | "never";
  /** What reports themselves suppress is told nevertheless. */
  noSuppressions?: boolean;
}

/** A place in a report and what is said of it: bytes of `Report.text`, lines and columns from 1; null: nowhere. */
export interface Location {
  messageZh: string;
  messageEn: string;
  /** The JSON Pointer of the value. */
  pointer: string;
  begin: number | null;
  end: number | null;
  line: number | null;
  /** In characters. */
  column: number | null;
  utf16Column: number | null;
}

/** A way to mend a finding: all its edits or none. A safe one cannot change what the text means. */
export interface Fix {
  titleZh: string;
  titleEn: string;
  safe: boolean;
  edits: { pointer: string; begin: number; end: number; replacement: string }[];
}

export interface Finding {
  /** Of the rule, or of the reader's problem. */
  id: string;
  severity: Severity;
  /** The same in another version of the report. */
  fingerprint: string | null;
  at: Location;
  /** Further places that explain it. */
  related: Location[];
  /** Ways to mend it, the best first. */
  fixes: Fix[];
}

/** A change at a JSON Pointer, of a value or of one that is JSON already. `/-` adds at the end of a list. */
export type Edit =
  | { op: "set" | "add"; pointer: string; value: unknown }
  | { op: "set" | "add"; pointer: string; json: string }
  | { op: "remove"; pointer: string };

/** A call that failed. */
export class FazhiError extends Error {
  /** How: a FAZHI_E_ value of the C interface. */
  readonly status: number;
  /** What went wrong, such as `file.missing`; it is stable. */
  readonly id: string;
  readonly messageZh: string;
  readonly messageEn: string;
  /** One of the two, in the language that the library was made with, and the id. */
  readonly message: string;
}

declare class Handle {
  /** Gives back what it holds: now, or when the call is through from within which it is closed. It is given back
   *  without it too, once the collector finds it dropped. */
  close(): void;
}

/** The library at a path, else the one that FAZHI_LIBRARY names, else the system's. A wrong type of what is given to it
 *  is a TypeError, and so is an option that there is not. */
export class Fazhi {
  /** The language is that of the messages of errors, English by default; a FazhiError has both. */
  constructor(path?: string | null, options?: { language?: Language });
  readonly version: string;
  /** Reads a report of any format. Its mistakes throw nothing: checking it tells them. */
  read(content: Content, options?: NamedReadOptions): Report;
  readFile(path: string, options?: ReadOptions): Report;
  /** Reads what a function gives: up to so many bytes, none at the end. */
  readFrom(read: (room: number) => Uint8Array | null, options?: NamedReadOptions): Report;
  checker(options?: CheckOptions): Checker;
}

/** A file that was read, and the report in it if there is one. */
export class Report extends Handle {
  private constructor();
  /** Whether the text holds a report, as far as it goes; if not, checking it tells why. */
  readonly isRead: boolean;
  /** The text that all offsets stand on, in UTF-8: the file itself, or what was taken out of a printed one. */
  readonly text: Buffer;
  /** Whether that text is the file byte by byte. */
  readonly textIsFile: boolean;
  write(format?: Format): string;
  /** The same to a function, piece by piece. */
  writeTo(write: Write, format?: Format): void;
  /** The value at a JSON Pointer; the empty pointer is the whole report. Figures are text, and so never rounded. */
  get(pointer?: string): unknown;
  /** The same as compact JSON. */
  getJson(pointer?: string): string;
  /** The same of a text, without quotes and escapes. */
  getText(pointer: string): string;
  /** How many items a list or members an object has. */
  count(pointer: string): number;
  /** Where the value stands in `text`. */
  place(pointer: string): { begin: number; end: number };
  /** The text with the edits made one after another; outside of the edited lines every byte stays. */
  edit(...edits: Edit[]): string;
  /** What differs in a later report, as `fazhi diff --format json` prints it. */
  diff(after: Report, by?: "values" | "contents"): unknown;
}

/** What reports are judged by. */
export class Checker extends Handle {
  private constructor();
  check(report: Report): Result;
  /** The file with what can be mended mended, and how many fixes that took. */
  fix(report: Report, options?: { unsafe?: boolean }): { bytes: Buffer; fixes: number };
  /** Begins a run whose results are written in a format of `fazhi validate --format`. */
  run(format: string, write: Write, language?: Language): Run;
}

/** What was found in one report. */
export class Result extends Handle {
  private constructor();
  readonly status: "valid" | "not_valid" | "unreadable" | "failed";
  /** Whether it was read and judged, and nothing was found at or above the threshold. */
  readonly acceptable: boolean;
  /** How many findings of a severity there are, those over the limit too. */
  total(severity: Severity): number;
  /** The findings in the order of the text. */
  findings(): Finding[];
  /** All of it, as in the `files` of `fazhi validate --format json`. */
  json(): unknown;
  /** The page for people: one HTML file that needs nothing beside it. */
  page(language?: Language): string;
}

/** The output of a run over many reports. What its function throws is thrown by the call during which it was called;
 *  from within that function nothing can be added to the run. */
export class Run extends Handle {
  private constructor();
  /** Adds a result of the run's checker. */
  add(result: Result): void;
  /** Writes what ends the output; without it the output is not whole. */
  end(): void;
}

/** Something wrong in the content, told so that an editor can mend it. */
export type Problem = {
  /** Path of the file from the project's root. */
  file: string;
  /** Line in that file, counted from 1. */
  line: number;
  /** The field, such as `links[0].to`, or `body`. */
  field: string;
  /** What is wrong and, after a semicolon, what to do. */
  message: string;
};

/** `content/quotes/x.md:6: source: "y" is no source; did you mean "z"?` */
export const formatProblem = ({ file, line, field, message }: Problem): string =>
  `${file}:${line}: ${field}: ${message}`;

/** All problems in order of file and line, with a count. */
export const formatReport = (problems: Problem[]): string =>
  [
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content; nothing was published.`,
    ...[...problems]
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
      .map(formatProblem),
  ].join('\n');

/** A field as problems name it: `links[0].to`. */
export const formatPath = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part,
    '',
  );

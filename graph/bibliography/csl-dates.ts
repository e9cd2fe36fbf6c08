/** A CSL date as it comes in: nothing is known yet of what it holds. */
type Incoming = Readonly<Record<string, unknown>>;

/** Why something is no date; a date is one in EDTF, and nothing is known where it is undefined. */
interface Read {
  edtf?: string | undefined;
  fault?: string | undefined;
}

/** A CSL date as EDTF: `{date-parts: [[2019, 6]]}` is `2019-06`. A date that is only told in words is left out. */
export const edtfOf = (date: unknown): string | undefined => readDate(date).edtf;

/** What is no date of the calendar in a CSL date, such as `2019-02-31`; null where there is nothing. */
export const faultOfDate = (date: unknown): string | null => readDate(date).fault ?? null;

function readDate(date: unknown): Read {
  if (typeof date === 'string' || typeof date === 'number') return readText(String(date));
  if (typeof date !== 'object' || date === null || Array.isArray(date)) return {};
  const { 'date-parts': parts, season, circa, edtf, raw, literal } = date as Incoming;
  const read = Array.isArray(parts) ? readParts(parts, season) : {};
  if (read.fault !== undefined) return read;
  if (read.edtf !== undefined) return { edtf: isTrue(circa) ? roughly(read.edtf) : read.edtf };
  const texts = [edtf, raw, literal].filter((text) => typeof text === 'string' || typeof text === 'number');
  return texts.map((text) => readText(String(text))).find((each) => each.edtf ?? each.fault) ?? {};
}

const isTrue = (circa: unknown) => Boolean(circa) && !/^\s*(0|false|no)?\s*$/i.test(String(circa));

const roughly = (edtf: string) =>
  edtf
    .split('/')
    .map((date) => (date === '..' ? date : `${date}~`))
    .join('/');

/** One date, or two that begin and end a period; an end that is open is `..`. */
function readParts(parts: readonly unknown[], season: unknown): Read {
  if (parts.length === 0 || parts.length > 2) return {};
  const dates = parts.map((each) =>
    readDay(Array.isArray(each) ? each : [], parts.length === 1 ? season : undefined),
  );
  const fault = dates.find((date) => date.fault !== undefined);
  if (fault) return fault;
  if (dates.every(({ edtf }) => edtf === undefined)) return {};
  return { edtf: dates.map(({ edtf }) => edtf ?? '..').join('/') };
}

/** Seasons as CSL counts and names them, in EDTF. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const FIRST_SEASON = 21;

function seasonOf(season: unknown): number | undefined {
  const name = String(season ?? '')
    .trim()
    .toLowerCase()
    .replace('fall', 'autumn');
  const at = /^[1-4]$/.test(name) ? Number(name) - 1 : SEASONS.indexOf(name);
  return at < 0 ? undefined : FIRST_SEASON + at;
}

/** Year, month or season, and day, as far as they are known. Year 0 is none: CSL leaves a period open by it. */
function readDay(parts: readonly unknown[], season: unknown): Read {
  const [year, month, day] = parts.map(wholeNumber);
  if (year === undefined || year === 0) return {};
  if (Math.abs(year) > 9999) return { fault: String(year) };
  if (month === undefined || month === 0) return { edtf: written(year, seasonOf(season)) };
  const isDayKnown = day !== undefined && day !== 0;
  if (month >= 13 && month <= 16 && !isDayKnown) return { edtf: written(year, month - 13 + FIRST_SEASON) };
  if (month >= FIRST_SEASON && month < FIRST_SEASON + SEASONS.length && !isDayKnown)
    return { edtf: written(year, month) };
  const known = isDayKnown ? [month, day] : [month];
  const isDate = isOfCalendar(year, month, known[1]);
  return isDate ? { edtf: written(year, ...known) } : { fault: written(year, ...known) };
}

function wholeNumber(part: unknown): number | undefined {
  const text = typeof part === 'number' ? String(part) : typeof part === 'string' ? part.trim() : '';
  return /^-?\d+$/.test(text) ? Number(text) : /^\d+(\.\d+)?e\+\d+$/.test(text) ? Infinity : undefined;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isOfCalendar(year: number, month: number, day = 1): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !isLeap ? 28 : DAYS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

const written = (year: number, ...rest: (number | undefined)[]) =>
  [
    (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'),
    ...rest.filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-');

/** A date that is written out: EDTF, ISO 8601 with or without a time, or day, month and year in words. */
function readText(text: string): Read {
  const ends = text
    .trim()
    .replace(/T\d[\d:.Z+-]*$/, '')
    .split('/');
  if (ends.length === 2 && ends.every((end) => /^(\.\.|)$|^-?\d{4}/.test(end.trim()))) {
    const [from, to] = ends.map((end) => (/^(\.\.)?$/.test(end.trim()) ? { edtf: '..' } : readText(end)));
    const fault = from?.fault ?? to?.fault;
    if (fault !== undefined) return { fault };
    return from?.edtf && to?.edtf && (from.edtf !== '..' || to.edtf !== '..')
      ? { edtf: `${from.edtf}/${to.edtf}` }
      : {};
  }
  const [, numbers = '', mark = ''] = /^(-?\d{4}(?:[-./]\d{1,2}){0,2})([?~%]?)$/.exec(ends.join('/')) ?? [];
  const [, sign = '', year, month, day] = /^(-?)(\d{4})(?:[-./](\d+))?(?:[-./](\d+))?$/.exec(numbers) ?? [];
  if (year !== undefined) return marked(readDay([sign + year, month, day], undefined), mark);
  return readDay(partsInWords(text.trim()), undefined);
}

const marked = ({ edtf, fault }: Read, mark: string): Read => (edtf ? { edtf: edtf + mark } : { fault });

/** `22 June 2019`, `June 22, 2019` and `juni 2019` as year, month and day. */
function partsInWords(text: string): string[] {
  const [, before = '', word = '', after = '', year = ''] =
    /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,12})\.?(?:\s+(\d{1,2}))?,?\s+(\d{4})$/u.exec(text) ?? [];
  const month = MONTHS.get(word.toLowerCase().slice(0, 3));
  return month === undefined ? [] : [year, month, before || after];
}

/** Months by the first three letters of their names in English and Dutch. */
const MONTHS = new Map(
  [
    'jan',
    'feb',
    'mar maa mrt',
    'apr',
    'may mei',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct okt',
    'nov',
    'dec',
  ].flatMap((names, at) => names.split(' ').map((name): [string, string] => [name, String(at + 1)])),
);

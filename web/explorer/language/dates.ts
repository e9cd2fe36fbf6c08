import { LOCALE, type PageLanguage } from '../../../api/http/explorer/pages';

const FROM = { nl: 'vanaf', en: 'from' } satisfies Record<PageLanguage, string>;
const UNTIL = { nl: 'tot', en: 'until' } satisfies Record<PageLanguage, string>;
const APPROXIMATELY = { nl: 'ca. ', en: 'c. ' } satisfies Record<PageLanguage, string>;

/** A date in EDTF as people write it: 2019, juli 2016, ca. 2014. What is no date is shown as it is. */
export function shownDate(edtf: string, language: PageLanguage): string {
  const [, date = '', sign = ''] = /^(\d{4}(?:-\d{2}){0,2})([~?%]?)$/.exec(edtf) ?? [];
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((end) => shownDate(end, language))
      .join('–');
  if (!date) return edtf;
  const parts = date.split('-').length;
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
  });
  return `${sign ? APPROXIMATELY[language] : ''}${format.format(new Date(date))}`;
}

/** The year in which something began. Absent where that is not known. */
export const yearOf = (edtf: string | null | undefined): number | undefined => {
  const [year] = /^\d{4}/.exec(edtf ?? '') ?? [];
  return year === undefined ? undefined : Number(year);
};

type Period = { from: string | null; to: string | null } | null | undefined;

/** From when to when; what has no end is still going on, or its end is not known. */
export function shownPeriod(period: Period, language: PageLanguage): string | undefined {
  if (!period?.from && !period?.to) return undefined;
  const [from, to] = [period.from, period.to].map((date) => (date ? shownDate(date, language) : ''));
  if (!to) return `${FROM[language]} ${from}`;
  if (!from) return `${UNTIL[language]} ${to}`;
  return from === to ? from : `${from}–${to}`;
}

/** Where and when something was, in one line; empty where neither is known. */
export const whereAndWhen = (
  { jurisdictions, period }: { jurisdictions: readonly { name: string }[]; period: Period },
  language: PageLanguage,
): string =>
  [jurisdictions.map(({ name }) => name).join(', '), shownPeriod(period, language)]
    .filter(Boolean)
    .join(', ');

interface PeriodColumns {
  periodFrom: string | null;
  periodTo: string | null;
}

/** The period of a row, or null where neither end is known. */
export const period = ({ periodFrom, periodTo }: PeriodColumns) =>
  periodFrom === null && periodTo === null ? null : { from: periodFrom, to: periodTo };

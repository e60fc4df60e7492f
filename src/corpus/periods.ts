// How often an indicator is measured, in days.

/** Days between two measures, for each frequency; none is due after the only one. */
export const PERIODS: Readonly<Record<string, number | undefined>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  'school-year': 366,
  yearly: 366,
};

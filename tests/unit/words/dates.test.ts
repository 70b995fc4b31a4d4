import { describe, expect, it } from 'vitest';
import { atTime, overTime } from '../../../src/words/dates';

describe('when something was said', () => {
  it.each([
    ['2026-02-05', 'on 5 February 2026'],
    ['2025-03', 'in March 2025'],
    ['2024', 'in 2024'],
    ['199X', 'in the 1990s'],
    ['19XX', 'in the 20th century'],
    ['2026-02-05~', 'around 5 February 2026'],
    ['2025-01~', 'around January 2025'],
    ['2024~', 'around 2024'],
    ['2025-03?', 'perhaps in March 2025'],
    ['2025-03%', 'perhaps around March 2025'],
    ['2025-07-12/2025-07-31', 'between 12 and 31 July 2025'],
    ['2025-03-14/2025-03-15', 'on 14 or 15 March 2025'],
    ['2026-01-31/2026-02-01', 'on 31 January or 1 February 2026'],
    ['2025-12-30/2026-01-04', 'between 30 December 2025 and 4 January 2026'],
    ['2025-01/2025-03', 'between January and March 2025'],
    ['2005~/2010', 'between about 2005 and 2010'],
    ['../1954', 'by 1954'],
    ['1990/..', 'in or after 1990'],
    ['2025-03-11/..', 'on or after 11 March 2025'],
  ])('%s: %s', (edtf, told) => expect(atTime(edtf)).toBe(told));
});

describe('what time a count is for', () => {
  it.each([
    ['2025', 'in 2025'],
    ['2025-03-11', 'on 11 March 2025'],
    ['2005~/2025', 'from about 2005 to 2025'],
    ['2025-01-04/2025-01-05', 'on 4 and 5 January 2025'],
    ['2026-01-31/2026-02-06', 'from 31 January to 6 February 2026'],
    ['2025-01-01/2025-05-23', 'from 1 January to 23 May 2025'],
    ['2000~/..', 'since about 2000'],
    ['../1973', 'until 1973'],
  ])('%s: %s', (edtf, told) => expect(overTime(edtf)).toBe(told));
});

import type { Page } from 'playwright-core';
import { dataOf, open } from './opened';

/** Opens the map by practice or by place, with all its rows. */
async function openMap(path = '/en/map') {
  const opened = await open(path);
  const grid = opened.page.getByRole('grid', { name: 'State of the evidence by barrier' });
  const map = await mapOf(path.includes('place') ? 'JURISDICTION' : 'PRACTICE');
  await opened.page.locator(`.matrix tbody tr:nth-child(${map.rows.length})`).waitFor({ state: 'attached' });
  return { ...opened, grid, map };
}

interface Axis {
  key: string;
  label: string;
}

interface EvidenceMap {
  rows: Axis[];
  columns: Axis[];
  states: string[][];
  designs: (string | null)[][];
}

/** The map as the API tells it in English. */
async function mapOf(rows: string): Promise<EvidenceMap> {
  const { evidenceMap } = await dataOf<{ evidenceMap: EvidenceMap }>(
    `{ evidenceMap(rows: ${rows}, columns: BARRIER) {
        rows { key label } columns { key label } states designs
      } }`,
    'en',
  );
  return evidenceMap;
}

/** Row and column of the cell that is focused; nothing outside the table. */
const focused = (page: Page) =>
  page.evaluate(`(() => {
    const cell = document.activeElement.closest('.matrix :is(th, td)');
    return cell && [cell.parentElement.rowIndex, cell.cellIndex];
  })()`);

/** Whether what is focused can be seen, and pointed at, in its whole. */
const isSeen = (page: Page) =>
  page.evaluate(`(() => {
    const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
    return [[left + 1, top + 1], [right - 1, top + 1], [left + 1, bottom - 1], [right - 1, bottom - 1]]
      .every(([x, y]) => document.activeElement.contains(document.elementFromPoint(x, y)));
  })()`);

describe('the map of what is known', () => {
  it('is one stop of the Tab key, in which arrows go from cell to cell', async () => {
    const { page, map, wrong } = await openMap();
    const [down, across] = [map.rows.length, map.columns.length];
    await page.getByRole('link', { name: 'Places', exact: true }).focus();
    const walked: unknown[] = [];
    const keys = [
      'Tab',
      'ArrowDown',
      'ArrowRight',
      'PageDown',
      'End',
      'ArrowRight',
      'Control+End',
      'ArrowDown',
      'ArrowUp',
      'Home',
      'ArrowLeft',
      'PageUp',
      'Control+Home',
      'ArrowUp',
      'ArrowRight',
    ];
    for (const key of keys) {
      await page.keyboard.press(key);
      walked.push([key, await focused(page), await isSeen(page)]);
    }
    expect(walked).toEqual([
      ['Tab', [1, 1], true],
      ['ArrowDown', [2, 1], true],
      ['ArrowRight', [2, 2], true],
      ['PageDown', [12, 2], true],
      ['End', [12, across], true],
      ['ArrowRight', [12, across], true],
      ['Control+End', [down, across], true],
      ['ArrowDown', [down, across], true],
      ['ArrowUp', [down - 1, across], true],
      ['Home', [down - 1, 0], true],
      ['ArrowLeft', [down - 1, 0], true],
      ['PageUp', [down - 11, 0], true],
      ['Control+Home', [0, 0], true],
      ['ArrowUp', [0, 0], true],
      ['ArrowRight', [0, 1], true],
    ]);
    await page.keyboard.press('Tab');
    const after = await focused(page);
    await page.keyboard.press('Shift+Tab');
    expect({ after, back: await focused(page), wrong }).toEqual({ after: null, back: [0, 1], wrong: [] });
    await page.close();
  });

  it.each([
    ['a phone', 320, 640],
    ['a window at 400 %', 320, 256],
  ])('shows the whole cell that is walked to on %s', async (_, width, height) => {
    const { page } = await openMap();
    await page.setViewportSize({ width, height });
    await page.getByRole('link', { name: 'Places', exact: true }).focus();
    const walked: unknown[] = [];
    for (const key of ['Tab', 'Control+End', 'PageUp', 'PageUp', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      walked.push(await isSeen(page));
    }
    expect(walked).toEqual(Array(7).fill(true));
    await page.close();
  });

  it('shows the cell that Tab comes back to, where it was scrolled below the headings meanwhile', async () => {
    const { page } = await openMap();
    await page.getByRole('link', { name: 'Places', exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.evaluate(`document.querySelector('.matrix').scrollTop = 30`);
    await page.keyboard.press('Tab');
    expect([await focused(page), await isSeen(page)]).toEqual([[1, 1], true]);
    await page.close();
  });

  it('tells whoever hears it the heads of row and column, and whoever sees it what a cell says', async () => {
    const { page, grid, map } = await openMap();
    const row = grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Automatic granting' }) });
    expect({
      columns: (await grid.getByRole('columnheader').allTextContents()).slice(1).sort(),
      rows: (await grid.getByRole('rowheader').allTextContents()).sort(),
      cells: await row.getByRole('gridcell').count(),
    }).toEqual({
      columns: map.columns.map(({ label }) => label).sort(),
      rows: map.rows.map(({ label }) => label).sort(),
      cells: map.columns.length,
    });
    const cell = row.getByRole('link', {
      name: /^supported, \d+ witnesses: Automatic granting, Non-take-up$/,
    });
    await cell.focus();
    const label = await cell.getAttribute('aria-label');
    expect(await grid.locator('.told').textContent()).toBe(label);
    await page.close();
  });

  it.each([
    ['practices', '/en/map'],
    ['places', '/en/map?by=place'],
  ])('has a link in each cell for %s', async (_, path) => {
    const { page, grid, map } = await openMap(path);
    const linked = await grid.locator('td > a[href][aria-label]').count();
    expect(linked).toBe(map.rows.length * map.columns.length);
    await page.close();
  });

  it('leads from a gap to what was looked for and not found, and back to the same gap, once', async () => {
    const { page, grid, map, wrong, asked } = await openMap();
    const gap = 'not studied: Automatic granting, Ageing ICT';
    await grid.getByRole('link', { name: gap }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ageing ICT' }).waitFor();
    const searches = page.getByRole('heading', { name: 'What was looked for and not found' });
    const { y } = (await searches.boundingBox()) ?? { y: Number.NaN };
    expect(y >= 0 && y < 900).toBe(true);
    await page.goBack();
    await page.locator('.matrix a:focus').waitFor();
    expect({
      label: await page.evaluate('document.activeElement.ariaLabel'),
      seen: await isSeen(page),
      asked,
      wrong,
    }).toEqual({ label: gap, seen: true, asked: ['ExplorerMap', 'ExplorerBarrier'], wrong: [] });
    await page.reload();
    await page.locator(`.matrix tbody tr:nth-child(${map.rows.length})`).waitFor({ state: 'attached' });
    expect([await focused(page), await page.evaluate('history.state')]).toEqual([null, null]);
    await page.close();
  });

  it('leads from a gap of a place to the answer that says what was looked for', async () => {
    const { page, grid, wrong } = await openMap('/en/map?by=place');
    await grid.getByRole('link', { name: 'not studied: Costa Rica, Ageing ICT' }).click();
    await page.getByRole('heading', { name: 'Looked for and not found' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each([
    ['practice', '/en/map', 'No supported practice with a measurement'],
    ['place', '/en/map?by=place', 'No place with supported evidence and a measurement'],
  ])(
    'names the barriers without a supported %s that was measured, and only these',
    async (_, path, title) => {
      const { page, map } = await openMap(path);
      const unmeasured = map.columns
        .filter((_, at) => !map.states.some((row, on) => row[at] === 'SUPPORTED' && map.designs[on]?.[at]))
        .map(({ label }) => label);
      const group = page.getByRole('region', { name: 'Where evidence is missing' }).locator('tbody').first();
      const [heading, ...names] = await group.getByRole('rowheader').allTextContents();
      expect([heading, ...names.sort()]).toEqual([`${title} (${unmeasured.length})`, ...unmeasured.sort()]);
      await page.close();
    },
  );

  it('counts the practices against a barrier by how the evidence stands, and says none where there are none', async () => {
    const { page, map } = await openMap();
    const at = map.columns.findIndex(({ key }) => key === 'legacy-it');
    const count = (state: string, isMeasured = false) => {
      const those = map.states.filter(
        (row, on) => row[at] === state && (!isMeasured || map.designs[on]?.[at]),
      );
      return those.length > 0 ? `${those.length}` : 'none';
    };
    const row = page
      .getByRole('region', { name: 'Where evidence is missing' })
      .getByRole('row', { name: /^Ageing ICT/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      count('SUPPORTED'),
      count('SUPPORTED', true),
      count('CONTESTED'),
      count('CONTESTED', true),
      count('MIXED_ONLY'),
      count('CONTRADICTED'),
      count('UNTESTED'),
    ]);
    await page.close();
  });
});

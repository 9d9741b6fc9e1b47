/**
 * Pictures of screens, compared with those in `pictures/`. Every computer draws them with the same font, so that
 * they differ only when the design does. New ones: `cargo xtask test e2e -- --update-snapshots=all pictures`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json')), 'files');

const face = (weight: number) => {
  const font = readFileSync(path.join(fonts, `noto-sans-latin-${weight}-normal.woff2`)).toString('base64');
  return `@font-face { font-family: "Picture"; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}); }`;
};

const style = `${[400, 600, 800].map(face).join('\n')}
  :root { --font: "Picture" !important; }
  *, ::before, ::after { font-family: "Picture" !important; caret-color: transparent !important; }`;

/** What the page shows, beside the picture of that name. The page needs `bypassCSP`, for the font. */
export async function expectPicture(page: Page, name: string): Promise<void> {
  await page.addStyleTag({ content: style });
  await page.evaluate(() => document.fonts.ready);
  await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: false, animations: 'disabled' });
}

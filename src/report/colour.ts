// Colours that can be read: contrast as WCAG 2.2 computes it (W3C, 2023, “contrast ratio”, “relative luminance”), and the nearest legible shade.

type Rgb = readonly [red: number, green: number, blue: number];

const rgb = (colour: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
const hex = (colour: Rgb): string => `#${colour.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const [red, green, blue] = rgb(colour).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What text needs against what it is written on. */
export const LEGIBLE = 4.5;

/** The shade of a colour nearest to it that can be read on each of the grounds: darker on light ones, lighter on dark ones. */
export function legibleOn(colour: string, grounds: readonly string[]): string {
  const towards = luminance(grounds[0]!) > 0.5 ? 0 : 255;
  const start = rgb(colour);
  for (let step = 0; step <= 100; step += 1) {
    const shade = hex(start.map((one) => one + ((towards - one) * step) / 100) as unknown as Rgb);
    if (grounds.every((ground) => contrast(shade, ground) >= LEGIBLE)) return shade;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

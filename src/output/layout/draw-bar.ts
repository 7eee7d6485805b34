/** A bar of block characters, to an eighth of a cell. */

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** @param share from 0 to 1 of `width` cells; anything above 0 is seen, as an eighth at least */
export function drawBar(share: number, width: number): string {
  const eighths = Math.min(width * 8, Math.round(share * width * 8));
  const seen = share > 0 ? Math.max(1, eighths) : 0;
  return '█'.repeat(Math.floor(seen / 8)) + (EIGHTHS[seen % 8] ?? '');
}

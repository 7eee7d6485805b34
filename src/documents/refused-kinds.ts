/**
 * The kinds of file that are known and not read: how to recognise them, and what a person can do instead.
 * Recognised by extension before a byte is read, and by their first bytes whatever they are called.
 */
import { Problem } from '../problem.js';
import { extensionOf } from './formats.js';

interface Kind {
  readonly name: string;
  readonly extensions: readonly string[];
  /** What the file starts with, as Latin-1. */
  readonly magic?: readonly string[];
  readonly remedy: string;
}

const PANDOC = (extension: string): string =>
  `convert it first: pandoc -t plain -o file.txt file.${extension}`;
const UNPACK = 'unpack it and give the files inside';
const PICTURE = 'give its text: a scan needs OCR first, for example tesseract image.png text';

/** An office document is a zip too: its own name is found by extension, the zip's by the first bytes. */
const KINDS: readonly Kind[] = [
  { name: 'a PDF', extensions: ['.pdf'], magic: ['%PDF-'], remedy: 'convert it first: pdftotext file.pdf' },
  { name: 'a Word document', extensions: ['.docx'], remedy: PANDOC('docx') },
  {
    name: 'an old Office document',
    extensions: ['.doc', '.xls', '.ppt'],
    magic: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    remedy: 'convert it first: soffice --headless --convert-to txt:Text file.doc',
  },
  { name: 'an OpenDocument text', extensions: ['.odt'], remedy: PANDOC('odt') },
  { name: 'an e-book', extensions: ['.epub'], remedy: PANDOC('epub') },
  { name: 'rich text', extensions: ['.rtf'], magic: ['{\\rtf'], remedy: PANDOC('rtf') },
  { name: 'a spreadsheet', extensions: ['.xlsx', '.ods'], remedy: 'save it as CSV and give that' },
  {
    name: 'a presentation',
    extensions: ['.pptx', '.odp'],
    remedy: 'save it as text or PDF and convert that',
  },
  { name: 'JSON', extensions: ['.json'], remedy: "make it JSON lines: jq -c '.[]' file.json > file.jsonl" },
  {
    name: 'PostScript',
    extensions: ['.ps', '.eps'],
    magic: ['%!PS'],
    remedy: 'convert it first: ps2ascii file.ps',
  },
  { name: 'a PNG image', extensions: ['.png'], magic: ['\x89PNG\r\n\x1a\n'], remedy: PICTURE },
  { name: 'a JPEG image', extensions: ['.jpg', '.jpeg'], magic: ['\xff\xd8\xff'], remedy: PICTURE },
  { name: 'a GIF image', extensions: ['.gif'], magic: ['GIF87a', 'GIF89a'], remedy: PICTURE },
  { name: 'a TIFF image', extensions: ['.tif', '.tiff'], magic: ['II*\0', 'MM\0*'], remedy: PICTURE },
  { name: 'an image', extensions: ['.webp', '.bmp', '.heic', '.svg'], remedy: PICTURE },
  { name: 'a zip archive', extensions: ['.zip'], magic: ['PK\x03\x04', 'PK\x05\x06'], remedy: UNPACK },
  {
    name: 'an xz archive',
    extensions: ['.xz'],
    magic: ['\xfd7zXZ\0'],
    remedy: 'unpack it first: unxz file.xz',
  },
  {
    name: 'a bzip2 archive',
    extensions: ['.bz2'],
    magic: ['BZh91AY&SY'],
    remedy: 'unpack it first: bunzip2 file.bz2',
  },
  {
    name: 'a zstd archive',
    extensions: ['.zst'],
    magic: ['\x28\xb5\x2f\xfd'],
    remedy: 'unpack it first: unzstd file.zst',
  },
  {
    name: 'an archive',
    extensions: ['.7z', '.rar'],
    magic: ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'],
    remedy: UNPACK,
  },
  { name: 'a tar archive', extensions: ['.tar', '.tgz'], remedy: UNPACK },
];

/** How many first bytes `refuseByMagic` wants to see: a tar archive says so at byte 257. */
export const MAGIC_LENGTH = 512;

/** The problem with a path whose extension is of a kind that is not read; undefined if there is none. */
export function refuseByExtension(path: string): Problem | undefined {
  const extension = extensionOf(path);
  const kind = extension === '' ? undefined : KINDS.find(({ extensions }) => extensions.includes(extension));
  return kind && refuse(path, kind);
}

/** The same by the first bytes of the (decompressed) input. */
export function refuseByMagic(path: string, head: Buffer): Problem | undefined {
  const start = head.toString('latin1', 0, 16);
  const byMagic = KINDS.find(({ magic }) => magic?.some((bytes) => start.startsWith(bytes)));
  if (byMagic) return refuse(path, byMagic);
  if (head.toString('latin1', 257, 262) === 'ustar') return refuse(path, KINDS.at(-1)!);
  return undefined;
}

function refuse(path: string, { name, remedy }: Kind): Problem {
  return new Problem('unsupported-format', path, `is ${name}, which is not read`, remedy);
}

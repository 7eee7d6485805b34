/** The date that a line of front matter gives, without a parser: of TOML, and of YAML that is no YAML. */

/** TOML's `date = 2024-04-01` and, in YAML with a mistake elsewhere, `date: 2024-04-01`. */
export function dateOfLine(frontMatter: string): string | null {
  return (
    /^(?:date|published|pubdate)[ \t]*[=:][ \t]*["']?([^"'\r\n#]+)/im.exec(frontMatter)?.[1]?.trim() ?? null
  );
}

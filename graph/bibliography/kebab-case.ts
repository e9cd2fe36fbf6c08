import slugify from '@sindresorhus/slugify';

/** A text in lower-case Latin letters, digits and single hyphens; empty where nothing in it can be written so. */
export const kebabCase = (text: unknown): string =>
  slugify(
    String(text ?? '')
      .normalize('NFKC')
      .replaceAll(/['’]/g, ''),
    { decamelize: false },
  );

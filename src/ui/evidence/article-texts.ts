// The full texts of the sources that may be shown, fetched when first needed and kept.

export type ArticleText = { readonly text: string } | { readonly failed: string };

/** Fetches texts relative to the page's address; a failure is a value, and is tried again next time. */
export class ArticleTexts {
  readonly #loading = new Map<string, Promise<ArticleText>>();

  load(path: string): Promise<ArticleText> {
    const before = this.#loading.get(path);
    if (before !== undefined) return before;
    const loading = fetchText(path).then((result) => {
      if ('failed' in result) this.#loading.delete(path);
      return result;
    });
    this.#loading.set(path, loading);
    return loading;
  }
}

async function fetchText(path: string): Promise<ArticleText> {
  try {
    const response = await fetch(path);
    return response.ok ? { text: await response.text() } : { failed: `${response.status}` };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

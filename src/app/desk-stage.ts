// The steps on the way of a timeline through the desk.
import type { ArticleAtHand } from '../ui/desk/article-at-hand.ts';

export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'start' }
  | { readonly kind: 'question'; readonly articles: readonly ArticleAtHand[]; readonly at: number }
  /** `share` of the work is done, from 0 to 1. */
  | { readonly kind: 'drafting'; readonly title: string; readonly text: string; readonly share: number }
  | { readonly kind: 'desk' };

import type { Suggested } from './suggestions';

/** What a box for text shows, and tells. */
export interface Box {
  say: { label: string; placeholder: string; submit: string };
  text: string;
  onText: (text: string) => void;
  suggestions: readonly Suggested[];
  onChoose: (suggested: Suggested) => void;
  /** With no suggestion chosen. */
  onEnter: () => void;
}

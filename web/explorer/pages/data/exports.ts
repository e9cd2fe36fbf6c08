import { useCallback, useEffect, useState } from 'react';
import { CombinedError } from 'urql';
import type { PageLanguage } from '../../../../api/http/explorer/pages';
import type { EntityType } from '../../../../generated/explorer/graphql';
import { ROOT } from '../../app/addresses';
import type { Asked } from '../../app/asked';

/** A file that can be had whole, as the list at /export tells of it. */
export interface ExportFile {
  address: string;
  description?: Record<PageLanguage, string>;
  list?: string;
  type?: EntityType;
  rows?: number;
  columns?: string[];
}

/** Fetches the list of the files. */
export function useExports(): Asked<ExportFile[]> {
  const [{ data, error }, set] = useState<Pick<Asked<ExportFile[]>, 'data' | 'error'>>(NOTHING);
  const again = useCallback(() => {
    set(NOTHING);
    fetchFiles().then(
      (files) => set({ data: files, error: undefined }),
      (failure) => set({ data: undefined, error: failure as CombinedError }),
    );
  }, []);
  useEffect(again, [again]);
  return { data, isComing: !data && !error, error, again };
}

const NOTHING = { data: undefined, error: undefined };

async function fetchFiles(): Promise<ExportFile[]> {
  let response: Response | undefined;
  try {
    response = await fetch(`${ROOT}export`);
    if (!response.ok) throw new Error(`The list of files must come with 200, got ${response.status}`);
    return ((await response.json()) as { files: ExportFile[] }).files;
  } catch (fault) {
    throw new CombinedError({ networkError: fault as Error, response });
  }
}

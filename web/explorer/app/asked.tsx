import type { ReactNode } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import type { TypedDocumentString } from '../../../generated/explorer/graphql';
import { useLanguage } from './language';

/** What a page asked, and what came of it so far. */
export interface Asked<Data> {
  data: Data | undefined;
  /** Whether it is on its way; until it is there, `data` answer what was asked before. */
  isComing: boolean;
  error: CombinedError | undefined;
  again: () => void;
}

/** Asks a document once; what is known already is not asked again. */
export function useAsked<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  pause = false,
): Asked<Data> {
  const [{ data, fetching, error }, ask] = useQuery<Data, Variables>({
    query: document.toString(),
    variables,
    pause,
  });
  return { data, isComing: fetching, error, again: () => ask({ requestPolicy: 'network-only' }) };
}

/** Whether the service refused what was asked, as with an id that it does not know. */
export const isRefused = ({ error }: Asked<unknown>): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT') ?? false;

/**
 * Shows what was asked once it is there, and until then that it is on its way or what to do. A part of an answer is not shown: what it
 * lacks would read as if nothing were known.
 */
export function Loaded<Data>({
  asked: { data, error, again },
  children,
}: {
  asked: Asked<Data>;
  children: (data: Data) => ReactNode;
}) {
  if (error) return <Failure error={error} again={again} />;
  return data ? children(data) : <Loading />;
}

/** Says that something is on its way. */
export function Loading() {
  const { texts } = useLanguage();
  return (
    <p className="loading" role="status">
      {texts.states.loading}
    </p>
  );
}

/** What went wrong, in the words of the service where it has any, and what to do. */
function Failure({ error, again }: { error: CombinedError; again: () => void }) {
  const { texts } = useLanguage();
  const status = (error.response as Response | undefined)?.status ?? 0;
  const [said] = error.graphQLErrors;
  const advice =
    error.networkError && status === 0
      ? texts.states.offline
      : status === 429 || status >= 500
        ? texts.states.busy
        : texts.states.refused;
  return (
    <div className="failure" role="alert">
      <h1>{texts.states.failed}</h1>
      <p>{advice}</p>
      {said && (
        <p lang="en" className="quiet">
          {said.message}
        </p>
      )}
      <button type="button" onClick={again}>
        {texts.states.again}
      </button>
    </div>
  );
}

import type { FormEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { searchPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { Hits } from './hits';

/** Searches all names and texts. */
export default function SearchPage() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const [, go] = useLocation();
  const text = parameters.get('q')?.trim().slice(0, 200) ?? '';
  const say = texts.search;
  useTitle(text ? `${say.title}: ${text}` : say.title);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = `${new FormData(event.currentTarget).get('q') ?? ''}`.trim();
    if (words) go(searchPage(words));
  };
  return (
    <>
      <h1>{say.title}</h1>
      {!text && <p className="lead">{say.lead}</p>}
      <search>
        <form className="question" onSubmit={submit}>
          <label htmlFor="q">{say.label}</label>
          <div className="box">
            <input
              key={text}
              id="q"
              name="q"
              type="search"
              defaultValue={text}
              maxLength={200}
              autoComplete="off"
            />
            <button type="submit" className="primary">
              {say.submit}
            </button>
          </div>
        </form>
      </search>
      {text && (
        <Hits
          text={text}
          type={parameters.get('type')}
          within={parameters.get('in')?.split(',').filter(Boolean) ?? []}
          first={Number(parameters.get('first'))}
        />
      )}
    </>
  );
}

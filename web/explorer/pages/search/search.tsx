import type { FormEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { LISTS, listedBy } from '../../../../api/http/explorer/pages';
import { searchPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { Hits } from './hits';
import { Kinds } from './kinds';
import { Names } from './names';

/** Searches all names and texts; without words it lists what there is. */
export default function SearchPage() {
  const { texts, language } = useLanguage();
  const [parameters] = useSearchParams();
  const [, go] = useLocation();
  const text = parameters.get('q')?.trim().slice(0, 200) ?? '';
  const say = texts.search;
  const list = text ? undefined : listedBy(parameters.get('type'));
  const title = list ? LISTS[list][language] : say.title;
  useTitle(text ? `${title}: ${text}` : title);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = `${new FormData(event.currentTarget).get('q') ?? ''}`.trim();
    if (words) go(searchPage(words));
  };
  return (
    <>
      <h1>{title}</h1>
      {!text && <p className="lead">{list ? say.listed[list] : say.lead}</p>}
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
      {!text && (list ? <Names list={list} /> : <Kinds />)}
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

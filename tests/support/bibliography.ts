/** What is used of citeproc-js, which other reference managers cite with. */
interface Citeproc {
  Engine: new (
    system: { retrieveLocale(): string; retrieveItem(id: string): object },
    style: string,
  ) => {
    updateItems(ids: string[]): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  };
}

const CSL: Citeproc = require('citeproc');

const NAMESPACE = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"';

const LOCALE = `<locale ${NAMESPACE} xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="numeric"><date-part name="year"/></date>
  <terms><term name="and">and</term><term name="et-al">et al.</term></terms>
</locale>`;

/** Names, year and title. */
const STYLE = `<style ${NAMESPACE} class="in-text" default-locale="en-US">
  <info><title>Plain</title><id>plain</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>
    <names variable="author"><name/></names>
    <date variable="issued" form="numeric" prefix=" (" suffix=") "/>
    <text variable="title"/>
  </layout></bibliography>
</style>`;

/** The entries of a bibliography of CSL items as text, by the ids of the items. */
export function makeBibliography(items: readonly { id: string }[]): Map<string, string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine({ retrieveLocale: () => LOCALE, retrieveItem: (id) => byId.get(id)! }, STYLE);
  engine.updateItems([...byId.keys()]);
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return new Map(
    ids.map(([id], at) => [id!, entries[at]!.replaceAll(/<[^>]*>/g, '').replaceAll('&#38;', '&')]),
  );
}

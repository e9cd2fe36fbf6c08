import { useSearchParams } from 'wouter';
import { COMPARED, comparedIn } from '../../../../api/http/explorer/pages';
import { useLanguage } from '../../app/language';
import { Begun } from './begun';
import { Compared } from './comparison';

/** Practices, cases or places side by side, in everything or in what bears on one barrier. */
export default function ComparePage() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const { ids, barrier, count, isTwice } = comparedIn(parameters);
  const begun = <Begun key={ids.join()} ids={ids} barrier={barrier} />;
  return (
    <>
      <h1>{texts.compare.title}</h1>
      <p className="lead">{texts.compare.lead}</p>
      {count > ids.length && <p className="remark">{texts.compare.cut(count)}</p>}
      {isTwice && <p className="remark">{texts.compare.twice}</p>}
      {ids.length >= COMPARED.fewest ? (
        <Compared key={ids.join()} ids={ids} barrier={barrier} otherwise={begun} />
      ) : (
        begun
      )}
    </>
  );
}

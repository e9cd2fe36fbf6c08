import { useSearchParams } from 'wouter';
import { useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { AnswerTo } from './answer';
import { QuestionForm } from './form/form';
import { Start } from './start';

/** How many practices an answer shows at first, and at most. */
const FIRST = { least: 10, most: 50 };

/** Asks a question in plain words, and shows the answer to the one in the address. */
export default function Ask() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const question = parameters.get('q')?.trim() ?? '';
  const within = parameters.get('in')?.split(',').filter(Boolean) ?? [];
  const first = Number(parameters.get('first') ?? FIRST.least) >= FIRST.most ? FIRST.most : FIRST.least;
  useTitle(question);
  return (
    <>
      <div className={question ? 'asked' : 'hero'}>
        <h1>{question ? texts.ask.title : texts.ask.heading}</h1>
        {!question && <p className="lead">{texts.ask.lead}</p>}
        <QuestionForm key={`${question} ${within}`} question={question} within={within} />
      </div>
      {question ? (
        <AnswerTo key={`${question} ${within} ${first}`} question={question} within={within} first={first} />
      ) : (
        <Start />
      )}
    </>
  );
}

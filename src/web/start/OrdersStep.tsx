import type { Language } from "../../brief/wire.js";
import { type Draft, type DraftIssue, type DraftParty, type Importance, named, rankingOf, viewOf } from "./draft.js";
import { changeIssue, changeView } from "./draft-edits.js";
import { OrderList } from "./OrderList.js";
import { SaidFields } from "./SaidFields.js";
import type { Drafting } from "./useDraft.js";
import { useStartWords } from "./wordsContext.js";

interface OrdersStepProps {
  readonly drafting: Drafting;
  readonly lang: Language;
  readonly announce: (words: string) => void;
}

/** How each side orders each issue's options, and how much the issue matters to it. */
export function OrdersStep({ drafting, lang, announce }: OrdersStepProps) {
  const words = useStartWords();
  const { draft } = drafting;
  const issues = named(draft.issues).filter(({ options }) => named(options).length >= 2);
  const parties = named(draft.parties);
  return (
    <section className="block" aria-labelledby="start-orders">
      <h2 id="start-orders">{words.orders.head}</h2>
      <p className="say">{issues.length && parties.length >= 2 ? words.orders.hint : words.orders.empty}</p>
      {parties.length >= 2 &&
        issues.map((issue) => (
          <section key={issue.key} className="issue-orders" aria-label={issue.name.trim()}>
            <h3>
              <bdi>{issue.name.trim()}</bdi>
            </h3>
            <div className="sides">
              {parties.map((party) => (
                <PartyOrder key={party.key} issue={issue} party={party} {...{ drafting, lang, announce }} />
              ))}
            </div>
          </section>
        ))}
    </section>
  );
}

interface PartyOrderProps extends OrdersStepProps {
  readonly issue: DraftIssue;
  readonly party: DraftParty;
}

function PartyOrder({ issue, party, drafting, lang, announce }: PartyOrderProps) {
  const words = useStartWords().orders;
  const { draft, change } = drafting;
  const { ranks, unplaced } = rankingOf(issue, party.key);
  const view = viewOf(issue, party.key);
  const name = party.name.trim();
  const set = (next: Parameters<typeof changeView>[2], step?: string) =>
    change(
      changeIssue(draft, issue.key, (each) => changeView(each, party.key, next)),
      step,
    );
  const nameOf = (key: string) => issue.options.find((option) => option.key === key)?.name.trim() ?? "";
  return (
    <div className="side">
      <h4 className={`party-${draft.parties.indexOf(party) % 6}`}>
        <bdi>{name}</bdi>
      </h4>
      <OrderList
        label={words.list(issue.name.trim(), name)}
        ranks={ranks}
        nameOf={nameOf}
        lang={lang}
        announce={announce}
        onOrder={(order) => set({ order })}
      />
      {unplaced > 0 && (
        <p className="waiting">
          <span>{words.waiting}</span>{" "}
          <button type="button" className="quiet" onClick={() => set({ order: ranks })}>
            {words.asItStands}
            <span className="unseen">
              {" "}
              ({issue.name.trim()}, {name})
            </span>
          </button>
        </p>
      )}
      <fieldset className="importance">
        <legend>
          {words.importance(name)}
          <span className="unseen"> ({issue.name.trim()})</span>
        </legend>
        {(["high", "medium", "low"] as const satisfies readonly Importance[]).map((word) => (
          <label key={word}>
            <input
              type="radio"
              name={`importance ${issue.key} ${party.key}`}
              checked={view.importance === word && !view.weight}
              onChange={() => change(withoutWeight(draft, issue.key, { party: party.key, word }))}
            />
            {words.words[word]}
          </label>
        ))}
      </fieldset>
      <SaidFields {...{ issue, view, name, set, nameOf }} party={party.key} />
    </div>
  );
}

/** A word in place of whatever said how much the issue matters. */
const withoutWeight = (draft: Draft, issue: string, to: { readonly party: string; readonly word: Importance }): Draft =>
  changeIssue(draft, issue, (each) => {
    const { weight: _, ...view } = viewOf(each, to.party);
    return { ...each, views: { ...each.views, [to.party]: { ...view, importance: to.word } } };
  });

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly pick: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ legend, name, options, value, pick }: ChoiceProps<T>) {
  return (
    <fieldset className="phases-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => pick(option.value)} />{" "}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

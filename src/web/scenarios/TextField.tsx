import { useId } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  change(value: string): void;
}

/** A line of text with its name above and, where needed, how to fill it in. */
export function TextField({ label, hint, value, change }: TextFieldProps) {
  const [id, described] = [useId(), useId()];
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        aria-describedby={hint === undefined ? undefined : described}
        onChange={(event) => change(event.target.value)}
      />
      {hint !== undefined && (
        <span id={described} className="small">
          {hint}
        </span>
      )}
    </p>
  );
}

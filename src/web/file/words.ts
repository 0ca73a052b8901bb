import type { Language } from "../../brief/wire.js";

/** What the page of a file and the menu of files say. */
export interface FileWords {
  readonly page: string;
  readonly question: string;
  readonly reading: string;
  readonly sound: (parties: number, issues: number) => string;
  readonly unsound: (count: number, line: number) => string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly undo: string;
  readonly redo: string;
  readonly editor: string;
  readonly editorHelp: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly place: (line: number, column: number) => string;
  readonly toDo: string;
  readonly fix: {
    readonly write: (what: string) => string;
    readonly add: (what: string) => string;
    readonly remove: (what: string) => string;
  };
  readonly more: (count: number) => string;
  readonly notSaved: string;
  readonly refusals: Readonly<Record<string, string>>;
  readonly outside: {
    readonly title: string;
    readonly say: string;
    readonly merge: string;
    readonly keepMine: string;
    readonly takeTheirs: string;
    readonly mine: string;
    readonly theirs: string;
    readonly line: (line: number) => string;
    readonly moreLines: (count: number) => string;
    readonly differs: string;
  };
  readonly gone: { readonly title: string; readonly say: string; readonly again: string };
  readonly draft: {
    readonly title: (when: string) => string;
    readonly say: string;
    readonly bring: string;
    readonly drop: string;
    readonly differs: string;
  };
  readonly noDrafts: string;
  readonly others: (count: number) => string;
  readonly takenOver: string;
  readonly draftBack: string;
  readonly merged: string;
  readonly collisions: (lines: readonly number[]) => string;
  readonly mergeMark: string;
  readonly empty: { readonly question: string; readonly say: string };
  readonly unreadable: string;
  readonly menu: MenuWords;
  readonly phrases: Readonly<Record<string, string>>;
}

export interface MenuWords {
  readonly label: string;
  readonly files: string;
  readonly edit: string;
  readonly open: string;
  readonly current: string;
  readonly thisFile: string;
  readonly duplicate: string;
  readonly rename: string;
  readonly newName: string;
  readonly delete: string;
  readonly deleted: (name: string) => string;
  readonly bringBack: string;
  readonly trash: string;
  readonly begin: string;
  readonly beginEmpty: string;
  readonly guided: string;
  readonly paste: string;
  readonly beginFrom: string;
  readonly beginCase: string;
  readonly import: string;
  readonly importHelp: string;
  readonly imported: (name: string) => string;
  readonly nothingLeftOut: string;
  readonly export: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly noPdf: string;
  readonly reading: string;
  readonly failed: string;
}

const persian = new Intl.NumberFormat("fa");
const n = (value: number) => persian.format(value);

export const fileWords: Readonly<Record<Language, FileWords>> = {
  en: {
    page: "File",
    question: "Is the file sound?",
    reading: "Reading the file…",
    sound: (parties, issues) => `Sound: ${count(parties, "party", "parties")}, ${count(issues, "issue", "issues")}.`,
    unsound: (problems, line) =>
      problems === 1 ? `One problem, in line ${line}.` : `${problems} problems; the first is in line ${line}.`,
    save: "Save",
    saving: "Saving…",
    saved: "Saved.",
    unsaved: "Not saved yet",
    undo: "Undo",
    redo: "Redo",
    editor: "The talks file as text",
    editorHelp:
      "Tab indents; Escape, then Tab leaves the text. Ctrl-Space proposes what may stand here, F8 goes to the next problem, Ctrl-S saves (on a Mac, the command key).",
    problems: "Problems",
    noProblems: "None. What the file says is read as it stands.",
    place: (line, column) => `line ${line}, column ${column}`,
    toDo: "What to do",
    fix: { write: (what) => `Write “${what}”`, add: (what) => `Add “${what}”`, remove: (what) => `Remove ${what}` },
    more: (more) => `${more} more problems follow; mend these first.`,
    notSaved: "Not saved",
    refusals: {
      "not-permitted": "the file may not be written; look at its permissions and at those of its folder",
      "disk-full": "there is no room on the disk; make room and save again. Nothing was changed",
      "too-large": "a talks file has 1 MiB at most; keep records of events elsewhere and here only what matters",
      "not-text": "this is not UTF-8 text; save it as UTF-8 in the program that wrote it",
      "bad-name": "a file cannot have this name; use letters, digits and spaces, and end in .yaml",
      "name-taken": "another file has this name; choose another",
      "no-such-file": "the desk has no such file any more",
      "in-place": "the file lies outside the desk’s folder; duplicate it, and the copy is the desk’s own",
      "link-outside": "this is a link that leads out of the desk’s folder; name the file itself when you start Détente",
      "cannot-export": "the file cannot be written in this form",
      unreachable: "Détente does not answer. Is it still running? What you wrote is kept in this browser",
    },
    outside: {
      title: "The file was changed on disk while you were writing",
      say: "Nothing was overwritten. Put both changes together, save yours over the other, or take the other; undo brings yours back.",
      merge: "Merge both",
      keepMine: "Keep mine",
      takeTheirs: "Take the other",
      mine: "here",
      theirs: "on disk",
      line: (line) => `line ${line}`,
      moreLines: (lines) => `${lines} more lines differ.`,
      differs: "Lines that differ",
    },
    gone: {
      title: "The file is no longer on disk",
      say: "It was deleted or renamed. What is written here is still here.",
      again: "Save it as a new file",
    },
    draft: {
      title: (when) => `Something was written on ${when} and not saved`,
      say: "It was kept in this browser when the window went away.",
      bring: "Bring it back",
      drop: "Discard it",
      differs: "Where it differs from the file",
    },
    noDrafts: "This browser keeps no drafts, so save often: what is not saved is lost when the window goes away.",
    others: (windows) =>
      windows === 1
        ? "The file is also open in another window. Whoever saves second is asked to merge."
        : `The file is also open in ${windows} other windows. Whoever saves later is asked to merge.`,
    takenOver: "The file had changed on disk; this is what it says now.",
    draftBack: "Brought back. Look it over and save.",
    merged: "Both changes are in the text. Look it over and save.",
    collisions: (lines) =>
      `Both changes are in the text. At ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")} both had changed the same: yours stands, the other beside it as a comment.`,
    mergeMark: "on disk:",
    empty: {
      question: "What are the talks about?",
      say: "This desk holds no file yet. Begin with an empty one, with a case of the catalogue, or with a file from another tool.",
    },
    unreadable: "The file cannot be shown",
    menu: {
      label: "Files",
      files: "Files of this desk",
      edit: "Edit as text",
      open: "Open",
      current: "open now",
      thisFile: "This file",
      duplicate: "Duplicate",
      rename: "Rename",
      newName: "New name",
      delete: "Delete",
      deleted: (name) => `${name} is in the trash.`,
      bringBack: "Bring back",
      trash: "Deleted files",
      begin: "A new file",
      beginEmpty: "Begin an empty one",
      guided: "Begin step by step",
      paste: "Paste a table of issues and positions",
      beginFrom: "Begin from a case",
      beginCase: "Case",
      import: "Import files",
      importHelp:
        "A talks file, or a domain with its profiles from Genius, GeniusWeb or NegMAS. They can be dropped on the page File, too.",
      imported: (name) => `Read into ${name}.`,
      nothingLeftOut: "Everything was read; nothing was left out.",
      export: "Take it home",
      forms: {
        yaml: "the talks file",
        docx: "brief, Word",
        pdf: "brief, PDF",
        html: "brief, HTML",
        md: "brief, Markdown",
        genius: "Genius (zip)",
        geniusweb: "GeniusWeb (zip)",
        negmas: "NegMAS (zip)",
      },
      noPdf: "needs a Chromium on this machine, and none was found; print the page Brief from any browser",
      reading: "Reading…",
      failed: "That was not done",
    },
    phrases: {},
  },
  fa: {
    page: "پرونده",
    question: "آیا پرونده درست است؟",
    reading: "خواندن پرونده…",
    sound: (parties, issues) => `درست است: ${n(parties)} طرف، ${n(issues)} موضوع.`,
    unsound: (problems, line) =>
      problems === 1 ? `یک اشکال، در سطر ${n(line)}.` : `${n(problems)} اشکال؛ نخستین در سطر ${n(line)} است.`,
    save: "ذخیره",
    saving: "در حال ذخیره…",
    saved: "ذخیره شد.",
    unsaved: "هنوز ذخیره نشده",
    undo: "واگرد",
    redo: "از نو",
    editor: "پروندهٔ گفت‌وگو به‌صورت متن",
    editorHelp:
      "کلید Tab تورفتگی می‌دهد؛ Escape و سپس Tab از متن بیرون می‌رود. Ctrl-Space پیشنهاد می‌دهد چه می‌تواند اینجا بیاید، F8 به اشکال بعدی می‌رود و Ctrl-S ذخیره می‌کند (در مک، کلید فرمان).",
    problems: "اشکال‌ها",
    noProblems: "هیچ. هر چه پرونده می‌گوید همان‌گونه خوانده می‌شود.",
    place: (line, column) => `سطر ${n(line)}، ستون ${n(column)}`,
    toDo: "چه باید کرد",
    fix: {
      write: (what) => `«\u2068${what}\u2069» را بنویس`,
      add: (what) => `«\u2068${what}\u2069» را بیفزا`,
      remove: (what) => `\u2068${what}\u2069 را بردار`,
    },
    more: (more) => `${n(more)} اشکال دیگر هم هست؛ نخست این‌ها را درست کنید.`,
    notSaved: "ذخیره نشد",
    refusals: {
      "not-permitted": "اجازهٔ نوشتن پرونده نیست؛ به مجوزهای پرونده و پوشه‌اش نگاه کنید",
      "disk-full": "روی دیسک جا نیست؛ جا باز کنید و دوباره ذخیره کنید. چیزی دگرگون نشد",
      "too-large": "پروندهٔ گفت‌وگو دست بالا یک مِبی‌بایت است؛ رویدادها را جای دیگری نگه دارید",
      "not-text": "این متن UTF-8 نیست؛ در همان برنامه‌ای که نوشته شده به‌صورت UTF-8 ذخیره‌اش کنید",
      "bad-name": "پرونده نمی‌تواند چنین نامی داشته باشد؛ از حرف، رقم و فاصله استفاده کنید و با ‎.yaml پایان دهید",
      "name-taken": "پروندهٔ دیگری این نام را دارد؛ نام دیگری برگزینید",
      "no-such-file": "این میز دیگر چنین پرونده‌ای ندارد",
      "in-place": "پرونده بیرون از پوشهٔ میز است؛ رونوشتی از آن بگیرید تا از آنِ میز باشد",
      "link-outside": "این پیوندی است که از پوشهٔ میز بیرون می‌رود؛ هنگام آغاز دتانت خود پرونده را نام ببرید",
      "cannot-export": "پرونده را نمی‌توان به این صورت نوشت",
      unreachable: "دتانت پاسخ نمی‌دهد. آیا هنوز در کار است؟ آنچه نوشته‌اید در این مرورگر نگه داشته شده",
    },
    outside: {
      title: "هنگامی که می‌نوشتید پرونده روی دیسک دگرگون شد",
      say: "چیزی از میان نرفته است. هر دو را با هم یکی کنید، نوشتهٔ خود را روی آن ذخیره کنید، یا آن دیگری را بگیرید؛ واگرد نوشتهٔ شما را بازمی‌گرداند.",
      merge: "هر دو را یکی کن",
      keepMine: "نوشتهٔ من بماند",
      takeTheirs: "دیگری را بگیر",
      mine: "اینجا",
      theirs: "روی دیسک",
      line: (line) => `سطر ${n(line)}`,
      moreLines: (lines) => `${n(lines)} سطر دیگر هم تفاوت دارد.`,
      differs: "سطرهایی که تفاوت دارند",
    },
    gone: {
      title: "پرونده دیگر روی دیسک نیست",
      say: "پاک شده یا نامش دگرگون شده است. آنچه اینجا نوشته شده هنوز اینجاست.",
      again: "به‌صورت پروندهٔ تازه ذخیره کن",
    },
    draft: {
      title: (when) => `در ${when} چیزی نوشته شد که ذخیره نشده است`,
      say: "هنگامی که پنجره رفت، در این مرورگر نگه داشته شد.",
      bring: "بازش گردان",
      drop: "دورش بینداز",
      differs: "تفاوتش با پرونده",
    },
    noDrafts:
      "این مرورگر پیش‌نویس نگه نمی‌دارد؛ زود به زود ذخیره کنید، زیرا آنچه ذخیره نشده با بسته شدن پنجره از میان می‌رود.",
    others: (windows) =>
      `پرونده در ${windows === 1 ? "پنجرهٔ دیگری" : `${n(windows)} پنجرهٔ دیگر`} هم باز است. هر که دیرتر ذخیره کند از او پرسیده می‌شود که یکی کند.`,
    takenOver: "پرونده روی دیسک دگرگون شده بود؛ این همان است که اکنون می‌گوید.",
    draftBack: "بازگشت. نگاهی بیندازید و ذخیره کنید.",
    merged: "هر دو دگرگونی در متن است. نگاهی بیندازید و ذخیره کنید.",
    collisions: (lines) =>
      `هر دو دگرگونی در متن است. در سطر ${lines.map(n).join("، ")} هر دو یک چیز را دگرگون کرده بودند: نوشتهٔ شما مانده و دیگری کنارش به‌صورت توضیح آمده است.`,
    mergeMark: "on disk:",
    empty: {
      question: "گفت‌وگو دربارهٔ چیست؟",
      say: "این میز هنوز پرونده‌ای ندارد. با پرونده‌ای خالی، با نمونه‌ای از فهرست یا با پرونده‌ای از ابزاری دیگر آغاز کنید.",
    },
    unreadable: "پرونده را نمی‌توان نشان داد",
    menu: {
      label: "پرونده‌ها",
      files: "پرونده‌های این میز",
      edit: "ویرایش متن",
      open: "باز کردن",
      current: "اکنون باز است",
      thisFile: "همین پرونده",
      duplicate: "رونوشت",
      rename: "نام دیگر",
      newName: "نام تازه",
      delete: "پاک کردن",
      deleted: (name) => `\u2068${name}\u2069 در سطل است.`,
      bringBack: "بازگرداندن",
      trash: "پرونده‌های پاک‌شده",
      begin: "پروندهٔ تازه",
      beginEmpty: "آغاز با پروندهٔ خالی",
      guided: "آغاز گام به گام",
      paste: "جدول موضوع‌ها و مواضع را بچسبانید",
      beginFrom: "آغاز از یک نمونه",
      beginCase: "نمونه",
      import: "درون‌آوردن پرونده",
      importHelp:
        "پروندهٔ گفت‌وگو، یا یک دامنه با نمایه‌هایش از Genius، GeniusWeb یا NegMAS. می‌توان آن‌ها را روی صفحهٔ پرونده هم رها کرد.",
      imported: (name) => `در \u2068${name}\u2069 خوانده شد.`,
      nothingLeftOut: "همه خوانده شد و چیزی جا نماند.",
      export: "بیرون بردن",
      forms: {
        yaml: "پروندهٔ گفت‌وگو",
        docx: "گزارش، Word",
        pdf: "گزارش، PDF",
        html: "گزارش، HTML",
        md: "گزارش، Markdown",
        genius: "Genius (zip)",
        geniusweb: "GeniusWeb (zip)",
        negmas: "NegMAS (zip)",
      },
      noPdf: "به Chromium روی این دستگاه نیاز دارد و پیدا نشد؛ صفحهٔ گزارش را از هر مرورگری چاپ کنید",
      reading: "خواندن…",
      failed: "این کار انجام نشد",
    },
    phrases: {
      "Next diagnostic": "اشکال بعدی",
      Completions: "پیشنهادها",
      "No diagnostics": "اشکالی نیست",
    },
  },
};

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

import { numbersIn } from "../numbers.js";
import { isolate, isolateLtr } from "../text.js";
import type { RegisterWords } from "./register-words.js";

const { digits } = numbersIn("fa");
/** Names of members and what stands in them, as the file has them. */
const as = (text: string | undefined): string => isolateLtr(text ?? "");

export const fa: RegisterWords = {
  problem: {
    "not-json": () => "این سطر یک شیء JSON نیست",
    "not-an-entry": () => "اینجا باید یک شیء باشد",
    "missing-key": ({ key }) => `در این ثبت ${as(key)} نیست`,
    "not-a-date": ({ key, value }) => `مقدار ${as(key)}، یعنی ${as(value)}، تاریخ نیست`,
    "unknown-word": ({ key, value, among = [] }) =>
      `مقدار ${as(key)}، یعنی ${as(value ?? "∅")}، شناخته نیست؛ یکی از ${as(among.join(", "))}`,
    "not-13-cells": ({ key }) => `مقدار ${as(key)} فهرست ۱۳ احتمال نیست`,
    "not-a-chance": ({ key, value }) => `در ${as(key)} مقدار ${as(value)} احتمالی از ۰ تا ۱ نیست`,
    "chances-not-one": ({ key, value }) => `جمع احتمال‌های ${as(key)} برابر ${as(value)} است، نه ۱`,
    "same-id": ({ value }) => `ثبتی با شناسهٔ ${as(value)} هست؛ بازنگری ثبتی تازه با شناسه‌ای تازه است`,
    "other-partition": () => "این ثبت به فرجام‌ها یا بازه‌های دیگری احتمال می‌دهد",
    "dated-backwards": ({ key, value }) => `مقدار ${as(key)} برابر ${as(value)} است؛ چیزی پیش از دانسته‌شدنش ثبت نمی‌شود`,
    "already-resolved": ({ value }) => `این پرسش در ${as(value)} روشن شد؛ پیش‌بینی دربارهٔ چیزِ ناروشن است`,
    "unknown-question": ({ value }) => `هیچ پیش‌بینی‌ای به پرسش ${isolate(value ?? "")} پاسخ نمی‌دهد`,
    "no-series": () => "پیش‌بینیِ تحلیل‌گر احتمال‌های گشایش، توافق موقت و فروپاشی را می‌خواهد",
    "not-four-chances": ({ key, value }) => `مقدار ${as(key)} برابر ${as(value)} است؛ چهار احتمال از ۰ تا ۱ بدهید`,
    "falling-series": ({ key, value }) =>
      `احتمال‌های ${as(key)} کم می‌شود (${as(value)})؛ احتمال تا هر ماه ماه‌های پیشین را هم در بر دارد`,
    "more-than-one": ({ value }) => `این سه تا ۲۴ ماه روی هم ${as(value)} می‌شوند؛ جمعشان حداکثر ۱ است`,
    "no-experts": ({ value }) => `تا ${as(value)} پیش‌بینی‌ای از کارشناسان دانسته نیست؛ پس چیزی برای ادغام نیست`,
  },
  state: { open: "باز", resolved: "روشن‌شده", annulled: "باطل‌شده", disputed: "مورد اختلاف، بی‌امتیاز" },
  tooLate: "روشن‌شده، ولی هیچ پیش‌بینی‌ای به‌اندازهٔ کافی زود نبود",
  author: { analyst: "تحلیل‌گر", model: "مدل", pool: "ادغام کارشناسان" },
  nothing: "هیچ پرسشِ روشن‌شده‌ای پیش‌بینی‌ای ندارد که دست‌کم ۹۰ روز پیش از آن بوده باشد.",
  caption: "امتیازها (نرخ پایه، مهارت)",
  heads: ["پیش‌بین", "روز پیش از آن", "پرسش‌ها", "بریر", "لگاریتمی", "احتمال رتبه‌ای"],
  lookingBack: "با نگاه به گذشته",
  noBase: "نشان داده نمی‌شود: نرخ پایه نیست",
  reading:
    "هرچه کمتر بهتر، جز مهارت که ۱ منهای نسبتِ امتیاز به پایه است. بریر روی چهار فرجام تا ۲۴ ماه، از ۰ تا ۲ (بسیاری نصف آن را می‌نویسند)؛ لگاریتمی: منفیِ لگاریتمِ احتمالی که به رخداده داده شده بود؛ احتمال رتبه‌ای: زمانِ گشایش. در کروشه بازهٔ ۹۰٪ با بازنمونه‌گیری از پرسش‌ها، از ۵ پرسش به بالا. پیش‌بینی‌هایی که پس از رویداد ثبت شده‌اند نگاه به گذشته‌اند و جدا امتیاز می‌گیرند.",
  who: (name, days) => `${name}، ${days} روز پیش از آن`,
  floored: (count) => `${count} احتمالِ آنچه رخ داد برای امتیاز لگاریتمی به ۰٫۰۰۰۱ رسانده شد.`,
  tooFew: (least) => `با کمتر از ${least} پرسشِ روشن‌شده دربارهٔ اعتمادپذیری چیزی گفته نمی‌شود.`,
  calibration: (error, bins) => `خطای واسنجی ${error}؛ ${bins.join("؛ ")}.`,
  bin: (said, came, interval, n) => `گفته ${said}، رخ‌داده ${came} [${interval}] از ${n}`,
  line: (slope, intercept) => `شیب واسنجی ${slope}، عرض از مبدأ ${intercept} (۱ و ۰ یعنی واسنجیده).`,
  torn: "سطر آخر هنگام نوشتن بریده شده و کنار گذاشته شد؛ ثبت بعدی آن را جدا نگه می‌دارد",
  aside: (file) => `سطری که هنگام نوشتن بریده شده بود در ${as(file)} نگه داشته شد`,
  held: (pid, host) => `فرایند ${digits(pid)} روی ${as(host)} در این دفتر می‌نویسد؛ پس از پایان آن دوباره بکوشید`,
  written: (id, by) => `پیش‌بینی ${isolate(id)} از ${isolate(by)} نوشته شد`,
  resolved: (question, state) => `پرسش ${isolate(question)}: ${state}`,
  happened: (scenario, on) => `${scenario} در ${on}`,
};

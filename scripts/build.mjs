// npm run build: packages where missing, then types and pages.
import { build, packages } from "./set-up.mjs";

packages();
build();

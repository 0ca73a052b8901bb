export const floor_brief = 1;
//# sourceMappingURL=probe.js.map
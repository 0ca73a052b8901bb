export declare const floor_brief = 1;

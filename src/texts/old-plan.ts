/** Said of a plan that may have run out: its years, and whom to ask whether it goes on. */
export const old = (years: string, office: string): string =>
  `これは${years}の計画です。今も続いているかは、${office}に聞いてください。`

/** What denies in English; "not only", "no doubt" and "no longer than" deny nothing. */
const DENIES =
  /\b(?:not(?! only| just| merely| to mention)|never|none|neither|without|cannot|unable)\b|n['’]t\b|\bno(?= [a-z])(?! doubt| longer than| more than| one but| less)/i;

/** What denies in Korean, or says the same the other way round. */
const DENIED =
  /않|잖|못|없|아니|아닌|아닙|아님|안 |안[되됩된될됐하할한]|말[고라아았]|말 것|금지|거부|불[가허편필확분충법응행균평완만]|비[현실공협생합정효]|무[관시료효죄산명제단]|미[만확완정지흡]|반대|드[물문]|모[르릅른를]|몰[라랐]|제외|부족|실패|어[렵려]|거의|거절|부[인정재적당]|싫|[여했]는지|지 여부|대신|이상|힘[들든듭]|마세요|마십시오/;

/** Whether the English sentence denies something and its Korean translation nothing. */
export function lostNegation(english: string, korean: string): boolean {
  return DENIES.test(english) && !DENIED.test(korean);
}

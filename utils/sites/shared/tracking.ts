/** Parameters that tell where a reader came from and never what is shown. Lower case. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik mc_cid mc_eid mkt_tok _hsenc ' +
    '_hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid _ga _gl _ke cmpid ncid ' +
    'ocid icid spm scm wt_mc wt.mc_id trk trkcampaign trkinfo ref_src ref_url referrer guccounter guce_referrer ' +
    'guce_referrer_sig smid smtyp __twitter_impression __s ck_subscriber_id at_medium at_campaign mibextid fb_ref fb_source'
  ).split(' '),
);

/** As good as never what is shown, but now and then what lets a reader in: kept in addresses, not in keys. */
const PASSING = new Set('ref source src via share mod sh si amp outputtype unlocked_article_code giftcopy'.split(' '));

/** Whether a parameter only tracks. */
export const tracks = (name: string): boolean => /^utm_/i.test(name) || TRACKING.has(name.toLowerCase());

/** Whether two addresses that differ in this parameter alone are one page. */
export const passing = (name: string): boolean => tracks(name) || PASSING.has(name.toLowerCase());

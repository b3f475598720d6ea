const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Mail and private messages. A name covers the names below it. */
export const MAIL = words(`
  mail.google.com inbox.google.com messages.google.com chat.google.com outlook.live.com outlook.office.com
  outlook.office365.com outlook.com hotmail.com mail.yahoo.com mail.aol.com mail.naver.com talk.naver.com mail.daum.net
  mail.kakao.com mail.nate.com proton.me protonmail.com fastmail.com app.hey.com tuta.com tutanota.com mail.zoho.com
  mail.yandex.com mail.yandex.ru e.mail.ru mail.qq.com mail.163.com gmx.net gmx.com web.de mailbox.org posteo.de
  app.slack.com web.whatsapp.com web.telegram.org messenger.com teams.microsoft.com teams.live.com`);

/** Banks, brokers, cards, payment, exchanges, tax. A name covers the names below it. */
export const BANKS = words(`
  kbstar.com shinhan.com wooribank.com hanabank.com kebhana.com nonghyup.com nhbank.com ibk.co.kr kdb.co.kr kakaobank.com
  kbanknow.com tossbank.com toss.im imbank.co.kr dgb.co.kr busanbank.co.kr knbank.co.kr kjbank.com jbbank.co.kr
  e-jejubank.com suhyup-bank.com epostbank.go.kr kfcc.co.kr cu.co.kr standardchartered.co.kr citibank.co.kr
  kbcard.com shinhancard.com samsungcard.com hyundaicard.com lottecard.co.kr bccard.com hanacard.co.kr wooricard.com
  kiwoom.com miraeasset.com samsungpop.com truefriend.com koreainvestment.com nhqv.com nhsec.com kbsec.com shinhansec.com
  daishin.com hanaw.com tossinvest.com imeritz.com yuantakorea.com hanwhawm.com kyobotrade.com ebestsec.co.kr
  pay.naver.com kakaopay.com payco.com inicis.com kcp.co.kr tosspayments.com upbit.com bithumb.com coinone.co.kr korbit.co.kr
  hometax.go.kr wetax.go.kr
  chase.com bankofamerica.com wellsfargo.com citi.com citibank.com usbank.com capitalone.com pnc.com truist.com td.com
  tdbank.com ally.com schwab.com fidelity.com vanguard.com etrade.com robinhood.com interactivebrokers.com merrilledge.com
  americanexpress.com discover.com mastercard.com visa.com paypal.com venmo.com cash.app wise.com revolut.com monzo.com
  starlingbank.com n26.com hsbc.com hsbc.co.uk barclays.co.uk barclays.com lloydsbank.com natwest.com santander.com
  santander.co.uk nationwide.co.uk ing.com ing.de rabobank.nl abnamro.nl bnpparibas.net credit-agricole.fr societegenerale.fr
  deutsche-bank.de commerzbank.de sparkasse.de dkb.de comdirect.de ubs.com rbc.com scotiabank.com bmo.com cibc.com
  commbank.com.au anz.com nab.com.au westpac.com.au mufg.jp smbc.co.jp mizuhobank.co.jp rakuten-bank.co.jp
  checkout.stripe.com buy.stripe.com dashboard.stripe.com pay.google.com wallet.google.com klarna.com affirm.com
  coinbase.com binance.com kraken.com blockchain.com`);

/** Where one signs in. A name covers the names below it. */
export const LOGINS = words(`
  accounts.google.com myaccount.google.com appleid.apple.com idmsa.apple.com account.apple.com login.microsoftonline.com
  login.live.com account.microsoft.com nid.naver.com accounts.kakao.com logins.daum.net accounts.nintendo.com
  okta.com auth0.com onelogin.com duosecurity.com vault.bitwarden.com my.1password.com lastpass.com`);

/** First labels of a host that say the same on any site. */
export const MAIL_LABELS = words('mail webmail owa mailbox');
export const BANK_LABELS = words(
  'bank banking ebank ebanking ibank netbank netbanking onlinebanking pay payment payments checkout',
);
export const LOGIN_LABELS = words('login signin accounts account auth sso idp passport');

/** First or last path segments of pages where one signs in or pays. */
export const LOGIN_SEGMENTS = words(`
  login log-in log_in signin sign-in sign_in logon signup sign-up sign_up wp-login wp-admin oauth oauth2 authorize sso saml
  2fa mfa two-factor password passwords reset-password forgot-password password-reset verify-email
  checkout cart basket payment billing`);

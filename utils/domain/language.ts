/** Of a text that is read or made. `other`: neither of the two, or too little to tell. */
export type Language = 'ko' | 'en' | 'other';

/** What of a person's phone is asked for; `privacyCopy.why` holds the sentence for each. */
export type PrivacyPurpose =
  'location' | 'photos' | 'album' | 'scan' | 'clipboard' | 'phoneNumber' | 'chatFile';

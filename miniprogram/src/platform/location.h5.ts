import type * as weapp from './location';

const waitMsMax = 8_000;
/** A fix of the last minute is good enough for a street lamp. */
const ageMsMax = 60_000;

export const readPoint: typeof weapp.readPoint = () =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude, datum: 'wgs84' }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: waitMsMax, maximumAge: ageMsMax },
    );
  });

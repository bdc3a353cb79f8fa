import Taro from '@tarojs/taro';
import { deviceCopy } from './device-copy';

/** The part of the name that the list of devices has room for. */
const modelCharsMax = 40;

/** What its owner would recognise this device by, such as the phone's model; for the list of devices, not for telling devices apart. */
export function readDeviceLabel(): string {
  return deviceCopy.inWechat(readModel() || deviceCopy.somePhone);
}

function readModel(): string {
  try {
    const { brand, model } = Taro.getDeviceInfo();
    const name = model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${brand} ${model}`;
    return name.trim().slice(0, modelCharsMax);
  } catch {
    // Base libraries before 2.20.1 do not say.
    return '';
  }
}

// Settings of this web application of the engine; what all four share is in the imported file.
import { settings } from '/js/engine-face.js';

export default settings('Admin');

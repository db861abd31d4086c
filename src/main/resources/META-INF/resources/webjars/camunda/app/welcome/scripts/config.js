// Settings of this web application of the engine; what all four share is in the imported file.
import { language, settings } from '/js/engine-face.js';

const ours = {
  vi: [
    { label: 'Giảm Nghèo', href: '/', description: 'Việc của bạn, hộ gia đình, tiến độ rà soát' },
    { label: 'Hướng dẫn', href: '/huong-dan', description: 'Cách làm việc của từng vai trò' },
    { label: 'Giới thiệu', href: '/gioi-thieu', description: 'Phiên bản, giấy phép, phần mềm đi kèm' }
  ],
  en: [
    { label: 'Giảm Nghèo', href: '/', description: 'Your tasks, households, progress of the review' },
    { label: 'Hướng dẫn', href: '/huong-dan', description: 'Guide of each role, in Vietnamese' },
    { label: 'Giới thiệu', href: '/gioi-thieu', description: 'Version, licence, software inside, in Vietnamese' }
  ]
};

export default settings('Welcome', { links: ours[language] });

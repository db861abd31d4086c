// Settings of this web application of the engine; what all four share is in the imported file.
import '/js/form-words.js';
import { language, settings } from '/js/engine-face.js';

const shortcut = (key, vi, en) => ({ key, description: language === 'vi' ? vi : en });

export default settings('Tasklist', {
  customScripts: ['scripts/task-cards'],
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'nhận việc đang chọn', 'claims the selected task'),
    focusFilter: shortcut('ctrl+shift+f', 'đến bộ lọc đầu tiên', 'goes to the first filter'),
    focusList: shortcut('ctrl+alt+l', 'đến việc đầu tiên trong danh sách', 'goes to the first task'),
    focusForm: shortcut('ctrl+alt+f', 'đến ô đầu tiên của biểu mẫu', 'goes to the first field of the form')
  }
});

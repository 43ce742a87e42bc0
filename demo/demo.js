// Settings of the drawer change while it stands.
const form = document.querySelector('#settings');
form.addEventListener('input', ({ target }) => window.faqElements?.('configure', { [target.name]: target.value }));

/* The pages of this panel are RequireJS applications: nothing is global, and a script that calls define() without a name breaks them. */
requirejs.config({ paths: { jquery: '/demo/panels/frameworks/jquery' } });

requirejs(['jquery'], ($) => {
  const [product] = document.title.split(' - ');

  const show = () => {
    const route = location.hash.split('?')[0];
    const views = $('.view[data-view]');
    const wanted = views.filter((_, view) => view.dataset.view.split('?')[0] === route);
    views.prop('hidden', true);
    (wanted.length ? wanted : views.first()).prop('hidden', false);
    const title = $('.view:not([hidden]) .page-title').first().text();
    document.title = `${product} - ${title}`;
    $('.breadcrumb li').last().text(title);
  };

  $('form').on('submit', (event) => {
    event.preventDefault();
    $(event.target)
      .find('[data-most]')
      .each((_, field) => {
        const refused = Number(field.value) > Number(field.dataset.most);
        field.setAttribute('aria-invalid', String(refused));
        $(`#${field.id}-refusal`, event.target).prop('hidden', !refused);
      });
  });

  $('[data-filter]').on('input', (event) => {
    const words = event.target.value.toLowerCase();
    $(event.target).next().find('tbody tr').each((_, row) => void (row.hidden = !row.textContent.toLowerCase().includes(words)));
  });

  $(window).on('hashchange', show);
  show();
});

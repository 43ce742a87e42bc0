import { expect } from '@open-wc/testing';
import { categoryPath } from '../../src/content/categories.js';
import { aboutPage, categoryTree, countAudiences, mostAsked, OVERVIEW } from '../../src/store/overview.js';
import { INITIAL } from '../../src/store/state.js';
import { contents } from '../support/desk.js';

describe('the overview of the contents', () => {
  it('counts articles by audience, those for both in both', () => {
    expect(countAudiences(contents)).to.deep.equal({ all: 4, hosts: 2, owners: 3 });
  });

  it('finds out once what no audience changes, and for each audience what it does', () => {
    for (const find of OVERVIEW) expect(find(contents, 'hosts')).to.equal(find(contents, 'hosts'));
    expect(countAudiences(contents, 'hosts')).to.equal(countAudiences(contents));
    expect(categoryTree(contents, 'hosts')).not.to.equal(categoryTree(contents));
    expect(mostAsked(contents, 'hosts')).not.to.equal(mostAsked(contents));
  });

  it('makes a tree whose parents count what is below them, without empty branches', () => {
    const [mailboxes, ...others] = categoryTree(contents);
    expect(others).to.deep.equal([]);
    expect(mailboxes?.count).to.equal(4);
    expect(mailboxes?.children.map(({ category, count }) => [category.id, count])).to.deep.equal([
      ['set-up', 2],
      ['delivery', 2],
    ]);
  });

  it('counts for the chosen audience', () => {
    expect(categoryTree(contents, 'hosts')[0]?.children.map(({ category, count }) => [category.id, count])).to.deep.equal([['delivery', 2]]);
  });

  it('knows the way to a category, and none to one that does not exist or that is its own ancestor', () => {
    expect(categoryPath(contents, 'delivery').map(({ name }) => name)).to.deep.equal(['Mailboxes', 'Delivery']);
    expect(categoryPath(contents, 'nowhere')).to.deep.equal([]);
    const circle = { ...contents, categories: [{ id: 'a', name: 'A', parent: 'b' }, { id: 'b', name: 'B', parent: 'a' }] };
    expect(categoryPath(circle, 'a')).to.have.length(2);
  });

  it('lists what was asked in the most ways first', () => {
    expect(mostAsked(contents).slice(0, 2).map(({ id }) => id)).to.deep.equal(['imap', 'password']);
    expect(mostAsked(contents, 'hosts').map(({ id }) => id)).to.deep.equal(['spf', 'dkim']);
  });

  it('lists what the pack says is asked most, in its order', () => {
    const said = { ...contents, asked: ['spf', 'imap', 'gone'] };
    expect(mostAsked(said).map(({ id }) => id)).to.deep.equal(['spf', 'imap']);
    expect(mostAsked(said, 'hosts').map(({ id }) => id)).to.deep.equal(['spf']);
  });

  it('finds the articles about the page', () => {
    expect(aboutPage({ ...INITIAL, contents, topics: ['spf', 'weather'] }, 3).map(({ id }) => id)).to.deep.equal(['spf']);
    expect(aboutPage({ ...INITIAL, contents }, 3)).to.deep.equal([]);
  });
});

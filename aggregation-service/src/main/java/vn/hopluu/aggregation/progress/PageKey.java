package vn.hopluu.aggregation.progress;

import vn.hopluu.web.list.PageRequest;

/// Where a page begins: after this item. `03421/1731/OWN`
record PageKey(String code, long unit, String coverage) {

    private static final PageKey BEGINNING = new PageKey("", 0, "");

    /// @throws RuntimeException a 400 problem where it is no key that a page has given
    static PageKey of(String text) {
        if (text.isEmpty()) {
            return BEGINNING;
        }
        int coverage = text.lastIndexOf('/');
        int unit = text.lastIndexOf('/', coverage - 1);
        if (unit < 0) {
            throw refused(text);
        }
        try {
            return new PageKey(
                    text.substring(0, unit),
                    Long.parseLong(text.substring(unit + 1, coverage)),
                    text.substring(coverage + 1));
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    static PageKey of(ObligationView item) {
        return new PageKey(item.unit().code(), item.unit().id(), item.coverage());
    }

    @Override
    public String toString() {
        return code + "/" + unit + "/" + coverage;
    }

    private static RuntimeException refused(String text) {
        return PageRequest.notAKey(text);
    }
}

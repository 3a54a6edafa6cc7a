package vn.hopluu.web.language;

/// What stands in a text's place in words that no bundle has, such as a period's.
public record InBoth(String vietnamese, String english) {

    String in(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}

package vn.hopluu.sample;

class Says {

    Object sound = Message.of(true ? "sample.sound" : "sample.too", 1, 2);
    Object many = Message.of("sample.many", 1);
    Object none = Message.of("sample.none");
    Object another = Message.of("other.text");
    Object unknown = Message.of(none.toString());
    Object kind = new ProblemType("sample", "odd", 404);

    enum State {
        OPEN,
        DONE
    }
}

package vn.hopluu.testsupport.architecture.bad.console;

/// Says things where nobody collects them.
class Prints {

    void complain(Exception e) {
        System.out.println("hello");
        System.err.println("oh");
        e.printStackTrace();
    }
}

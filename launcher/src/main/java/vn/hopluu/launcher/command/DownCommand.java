package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;

/// `./hopluu down`.
@Command(
        name = "down",
        description = "Stops everything that runs from this folder; the data stays.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        PrintWriter out = main.out();
        AtomicInteger said = new AtomicInteger();
        main.stack().down(text -> {
            said.incrementAndGet();
            out.println("  " + text);
            out.flush();
        });
        if (said.get() == 0) {
            out.println("Nothing runs.");
        }
        return 0;
    }
}

package vn.hopluu.launcher.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.Main;
import vn.hopluu.launcher.stack.Doctor;
import vn.hopluu.launcher.stack.DoctorFinding;
import vn.hopluu.launcher.stack.PortPlan;

/// `./hopluu doctor`.
@Command(
        name = "doctor",
        description = "Says what on this machine is in the way and what to do. Ends with 0 if nothing prevents up.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--port-base", paramLabel = "N", description = "Look at the ports from N on (8080).")
    private int portBase = PortPlan.DEFAULT_BASE;

    @Override
    public Integer call() {
        List<DoctorFinding> findings = new Doctor(main.stack(), new PortPlan(portBase)).examine();
        PrintWriter out = main.out();
        findings.forEach(
                finding -> out.printf("  %-5s %-20s %s%n", finding.grade().word(), finding.subject(), finding.text()));
        boolean isPrevented = findings.stream().anyMatch(finding -> finding.grade() == DoctorFinding.Grade.BAD);
        out.println(
                isPrevented ? "Something prevents ./hopluu up: mend the lines marked BAD." : "Nothing is in the way.");
        return isPrevented ? 1 : 0;
    }
}

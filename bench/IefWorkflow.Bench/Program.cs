using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IefWorkflow.Bench.Designer;
using IefWorkflow.Bench.Engine;
using IefWorkflow.Bench.Law;
using IefWorkflow.Bench.Pages;

if (args is ["law"])
{
    var job = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithWarmupCount(2)
        .WithIterationCount(7);
    BenchmarkRunner.Run<TimeLimitBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine("artifacts", "bench")));
    return 0;
}

if (args is ["engine", .. var rest] && BenchOptions.Parse(rest) is { } options)
{
    await EngineBench.RunAsync(options);
    return 0;
}

if (args is ["pages", var program, var folder, .. var count] && (count is [] || (count is [var given] && int.TryParse(given, out _))))
{
    await PagesBench.RunAsync(program, folder, count is [var files] ? int.Parse(files, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
    return 0;
}

if (args is ["designer", var many] && int.TryParse(many, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var underWay) && underWay > 0)
{
    await DesignerBench.RunAsync(underWay);
    return 0;
}

Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/IefWorkflow.Bench -- law | engine [OPERATIONS] [--timers N] [--steps N] [--json FILE] [--postgres CONNECTION] | pages WEB.dll FOLDER [FILES] | designer FILES");
return 2;

# Two stages: the first builds the command and its bridge to libtorch, the second runs it without compilers and as no root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends cmake g++ libtorch-dev npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish Cli/Cli.csproj -c Release -o /publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libtorch-dev libturbojpeg0 libspng0 dataset-fashion-mnist && rm -rf /var/lib/apt/lists/*
COPY --from=build /publish /opt/orchestrator
RUN useradd --create-home orchestrator && install -d -o orchestrator /home/orchestrator/data
USER orchestrator
ENTRYPOINT ["/opt/orchestrator/orchestrator"]
CMD ["run"]
